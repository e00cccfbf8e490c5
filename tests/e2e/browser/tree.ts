/** One step of the way to an element: its role, its accessible name (all of it, or a pattern). */
export interface Step {
  role: string;
  name?: string | RegExp | undefined;
}

/** What assistive technology is told about an element. States that do not apply to its role are absent. */
export interface Told {
  role: string;
  name: string;
  description: string;
  pressed?: boolean | 'mixed';
  checked?: boolean | 'mixed';
  expanded?: boolean;
  selected?: boolean;
  disabled?: boolean;
  invalid?: boolean;
}

/** An element of the accessibility tree as one browser names it; the key is good until its document goes. */
export interface Match extends Told {
  key: number;
}

/** What can only be asked of the element itself. */
export interface Details {
  /** A field's text; empty for what is no field. */
  value: string;
  /** The rendered text inside. */
  text: string;
  focused: boolean;
  /** The text of the option that aria-activedescendant points to. */
  active: string;
  /** Of the root that holds it: the text selected in a field, as [start, end]. */
  selection?: [number, number];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The point a pointer would aim at, in the viewport. */
  aim: { x: number; y: number };
  /** What a pointer would hit there when it is not the element, else undefined. */
  covered?: string;
}

/**
 * The accessibility tree of one page, closed shadow roots included. Every method answers for this moment; nothing here waits.
 */
export interface Tree {
  find(path: readonly Step[]): Promise<Match[]>;
  details(key: number): Promise<Details>;
  /** Scrolls, unless told not to, where a pointer could not reach the element. */
  box(key: number, scroll?: boolean): Promise<Box>;
  focused(): Promise<Told | undefined>;
  /** The whole tree, one line an element, for error messages. */
  print(): Promise<string>;
}

export const isNamed = (name: string, wanted: string | RegExp | undefined) =>
  wanted === undefined || (typeof wanted === 'string' ? name === wanted : wanted.test(name));

export const describePath = (path: readonly Step[]) =>
  path
    .map(({ role, name }) => (name === undefined ? role : `${role} ${name instanceof RegExp ? name : `“${name}”`}`))
    .join(' › ');

/** Roles that say nothing by themselves; they would drown the printed tree. */
export const silentRoles = new Set(
  ['', 'none', 'generic', 'StaticText', 'InlineTextBox', 'LineBreak', 'paragraph', 'LabelText', 'Legend'], // Chromium's own names among them
);

export function printLines(lines: string[]): string {
  const most = 250;
  const shown = lines.slice(0, most);
  if (lines.length > most) shown.push(`… and ${lines.length - most} more`);
  return ['The accessibility tree now:', ...shown].join('\n');
}
