import type { CDPSession } from 'puppeteer-core';
import type { Input } from './driver';

export function chromeInput(cdp: CDPSession): Input {
  const set = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  return {
    compose: set,
    async commit(text, key) {
      const typed = { key: key ?? '', code: key ?? '' };
      // 229 is what every key is while an input method has it.
      if (key) await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...typed, windowsVirtualKeyCode: 229 });
      await cdp.send('Input.insertText', { text });
      if (key) await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...typed, windowsVirtualKeyCode: 13 });
    },
    cancel: () => set(''),
    insert: (text) => cdp.send('Input.insertText', { text }),
    async paste(text) {
      await cdp.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
      const expression = `navigator.clipboard.writeText(${JSON.stringify(text)})`;
      await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true });
      // The command of the menu "Paste": an event without a key carries it.
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: ['Paste'] });
    },
    async drop(text, { x, y }) {
      const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
    },
  };
}
