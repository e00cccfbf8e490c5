/** Lets others have their turn after so many milliseconds, a frame or two. */
const longestWork = 30;

/** To be awaited between the steps of long work, so that the page goes on answering. */
export function createBreath(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestWork) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}
