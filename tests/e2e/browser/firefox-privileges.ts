import type { Marionette } from './marionette';

/** Functions given to these are sent as source text: they may use nothing from outside. They may be async. */
export interface Privileges {
  /** Runs with the rights of the browser in the process of a page, closed shadow roots and all. */
  inContent<A extends unknown[], T>(
    window: string,
    fn: string | ((...args: A) => T | Promise<T>),
    ...args: A
  ): Promise<T>;
  /** Runs with the rights of the browser in its main window. */
  inBrowser<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

export function firefoxPrivileges(marionette: Marionette): Privileges {
  async function run(fn: string | ((...args: never[]) => unknown), args: unknown[]) {
    const answer = await marionette.send('WebDriver:ExecuteScript', {
      // tsx and esbuild wrap named functions in a helper, __name, that is not there.
      script: `const __name = (f) => f; return (async () => (${fn})(...arguments[0]))();`,
      args: [args],
      sandbox: 'system',
      newSandbox: false,
    });
    return (answer as { value: unknown }).value;
  }
  return {
    inContent: <A extends unknown[], T>(window: string, fn: string | ((...args: A) => T | Promise<T>), ...args: A) =>
      marionette.exclusive(async () => {
        await marionette.send('WebDriver:SwitchToWindow', { handle: window, focus: false });
        return (await run(fn, args)) as T;
      }),
    inBrowser: <A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A) =>
      marionette.exclusive(async () => {
        // The window of the last call may have been closed since, and without one nothing runs.
        const [handle] = (await marionette.send('WebDriver:GetWindowHandles', {})) as string[];
        if (handle) await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
        await marionette.send('Marionette:SetContext', { value: 'chrome' });
        try {
          return (await run(fn, args)) as T;
        } finally {
          await marionette.send('Marionette:SetContext', { value: 'content' });
        }
      }),
  };
}
