import type { Input } from './driver';
import type { Privileges } from './firefox-privileges';

// Of the browser's own rights, as far as they are used here. https://searchfox.org/firefox-main/source/
interface InputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, kind: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): boolean;
  commitCompositionWith(text: string, key?: KeyboardEvent): void;
  cancelComposition(): void;
  keyup(key: KeyboardEvent): void;
  readonly ATTR_RAW_CLAUSE: number;
}
interface PrivilegedWindow {
  windowUtils: {
    sendContentCommandEvent(name: string, transferable: null, text: string): void;
  };
}
declare const Components: {
  classes: {
    '@mozilla.org/text-input-processor;1': { createInstance(type: unknown): InputProcessor };
    '@mozilla.org/widget/clipboardhelper;1': { getService(type: unknown): { copyString(text: string): void } };
  };
  interfaces: { nsITextInputProcessor: unknown; nsIClipboardHelper: unknown; nsIDragService: unknown };
};

export function firefoxInput({ inContent, inBrowser }: Privileges, window: string): Input {
  return {
    compose: (text) => inContent(window, playInputMethod, 'compose', text, ''),
    commit: (text, key) => inContent(window, playInputMethod, 'commit', text, key ?? ''),
    cancel: () => inContent(window, playInputMethod, 'cancel', '', ''),
    insert: (text) => inContent(window, command, 'insertText', text),
    async paste(text) {
      await inBrowser(fillClipboard, text);
      await inContent(window, command, 'paste', '');
    },
  };
}

/** Runs in the page's process: the browser's own way to play an input method, with trusted events. */
function playInputMethod(what: 'compose' | 'commit' | 'cancel', text: string, key: string) {
  const { classes, interfaces } = Components;
  const kept = globalThis as unknown as { processor?: InputProcessor };
  kept.processor ??= classes['@mozilla.org/text-input-processor;1'].createInstance(interfaces.nsITextInputProcessor);
  const { processor } = kept;
  processor.beginInputTransactionForTests(window);
  if (what === 'cancel') return processor.cancelComposition();
  if (what === 'commit') {
    if (!key) return processor.commitCompositionWith(text);
    const pressed = new KeyboardEvent('', { key, code: key, keyCode: 13 });
    processor.commitCompositionWith(text, pressed);
    processor.keyup(pressed);
    return;
  }
  processor.setPendingCompositionString(text);
  if (text) processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
  processor.setCaretInPendingComposition(text.length);
  processor.flushPendingComposition();
}

function fillClipboard(text: string) {
  const { classes, interfaces } = Components;
  classes['@mozilla.org/widget/clipboardhelper;1'].getService(interfaces.nsIClipboardHelper).copyString(text);
}

function command(name: string, text: string) {
  const { windowUtils } = window as unknown as PrivilegedWindow;
  windowUtils.sendContentCommandEvent(name, null, text);
}
