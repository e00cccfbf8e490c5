// React's notes on the elements of the page, which only the page's own world can see.

type Fiber = { return?: Fiber | null; memoizedProps?: Record<string, unknown> | null };

/** What is looked for is a property of a component a step or two above its outermost element. */
const farthest = 6;

/** What `pick` first makes of the properties of the components around an element, the nearest first. */
export function findInProps<T>(
  element: Element,
  pick: (props: Record<string, unknown>) => T | undefined,
): T | undefined {
  const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
  let fiber = key === undefined ? undefined : (element as unknown as Record<string, Fiber | undefined>)[key];
  for (let step = 0; fiber && step < farthest; step++, fiber = fiber.return ?? undefined) {
    const found = fiber.memoizedProps ? pick(fiber.memoizedProps) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
