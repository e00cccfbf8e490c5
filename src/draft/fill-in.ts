import { Liquid } from 'liquidjs';

/** "{{ kininaru.venue }}", "{{ kininaru.date | date: '%Y' }}": the only Liquid that is ours. Any other belongs to the author's own blog. */
const variable = /\{\{-?\s*kininaru\.(?:[^{}"']|"[^"\n]*"|'[^'\n]*'){1,500}\}\}/g;

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  memoryLimit: 1e6,
  renderLimit: 100,
  cache: 1_000,
});

/** What `{{ kininaru.… }}` can say; dates as "2024-07-10". */
export type Values = { [name: string]: string | number };

/** What stands before and after the variable; "\n" is the text's start or end. */
type Around = { before: string; after: string };

/**
 * The text with its variables filled in by Liquid, filters included. What Liquid cannot make sense of, a name that does not exist among it, stays as it
 * is, as does every other Liquid. `put` has the last hand on a value, and is told the variable that gave it. Never throws.
 */
export function fillIn(
  text: string,
  valuesAt: (around: Around) => Values,
  put = (value: string, _variable: string) => value,
): string {
  if (!text.includes('kininaru.')) return text;
  return text.replace(variable, (found: string, at: number) => {
    const around = { before: text.slice(0, at) || '\n', after: text[at + found.length] ?? '\n' };
    const value = render(found, valuesAt(around));
    return value === undefined ? found : put(value, found);
  });
}

/** Undefined where Liquid cannot make sense of it. */
function render(source: string, kininaru: Values): string | undefined {
  try {
    return String(engine.parseAndRenderSync(source, { kininaru }));
  } catch {
    return undefined;
  }
}
