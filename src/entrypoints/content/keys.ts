import { type Command, findCommand, type KeySettings } from '../../domain/keys';

type Options = {
  settings: () => KeySettings;
  /** Whether there is anything on the page to do it with. A key that nobody takes is the page's. */
  canRun: () => boolean;
  run: (command: Command) => void;
  /** The element inside our closed roots that has the focus, where one of our hosts has it. */
  innerFocus: (host: Element) => Element | null | undefined;
};

/** What takes letters for itself: fields, what is edited in place, lists that jump to what is typed. */
const typedInto =
  'input, textarea, select, iframe, embed, object, ' +
  '[role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="menuitem"], [role="tree"], ' +
  '[role="treeitem"], [role="grid"], [role="application"], dialog, [role="dialog"]';

/**
 * Listens on the window before any script of the page, so that a key of ours is nobody else's: no key event of it reaches the page. To be called before
 * the guard starts, which stops what comes from our own fields.
 */
export function startKeys({ settings, canRun, run, innerFocus }: Options): void {
  /** Whose release is awaited. */
  const taken = new Set<string>();

  addEventListener(
    'keydown',
    (event) => {
      // A page that could press our keys could write verdicts.
      if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
      taken.delete(event.code);
      const command = findCommand(settings(), event);
      if (!command || isTyping(event, innerFocus) || !canRun()) return;
      taken.add(event.code);
      event.preventDefault();
      event.stopImmediatePropagation();
      // Held down, a key moves on; anything else is done once.
      if (!event.repeat || command === 'next' || command === 'previous') run(command);
    },
    true,
  );
  for (const type of ['keypress', 'keyup'] as const)
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || !taken.has(event.code)) return;
        if (type === 'keyup') taken.delete(event.code);
        event.stopImmediatePropagation();
      },
      true,
    );
}

/** Whether the key is meant for a field, in the page, in an open root of it, or in ours. */
function isTyping(event: KeyboardEvent, innerFocus: Options['innerFocus']): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  const inner = innerFocus(target);
  const isTyped = (element: Element | null | undefined) =>
    element?.closest(typedInto) || (element as HTMLElement | null | undefined)?.isContentEditable;
  return [target, inner].some(isTyped) || document.designMode === 'on';
}
