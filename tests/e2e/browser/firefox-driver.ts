import type { Page } from 'puppeteer-core';
import type { Composer, Driver, Media, Setting } from './driver';
import { extensionId, extensionUuid, startFirefox } from './firefox';
import { firefoxAxe } from './firefox-axe';
import { firefoxPrivileges, type Privileges } from './firefox-privileges';
import { firefoxTree } from './firefox-tree';
import { until } from './until';

// Of the browser's own rights, as far as they are used here. https://searchfox.org/firefox-main/source/
interface ScriptError {
  sourceName: string;
  errorMessage: string;
  flags: number;
}
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void; setBoolPref(name: string, value: boolean): void };
  locale: { availableLocales: string[]; requestedLocales: string[] };
  console: { getMessageArray(): object[]; reset(): void };
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: { backgroundState: string; terminateBackground(options: object): Promise<void> };
  } | null;
};
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
declare const Components: {
  classes: { '@mozilla.org/text-input-processor;1': { createInstance(type: unknown): InputProcessor } };
  interfaces: { nsITextInputProcessor: unknown; nsIScriptError: new () => ScriptError };
};

export async function startFirefoxDriver(setting: Setting): Promise<Driver> {
  const { browser, marionette, close } = await startFirefox(setting);
  const privileges = firefoxPrivileges(marionette);
  const { inBrowser } = privileges;
  if (setting.locale === 'ja') await inBrowser(speakJapanese);
  await browser.installExtension(setting.dist);
  const backgroundState = () =>
    inBrowser((id) => WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'no extension', extensionId);
  return {
    puppeteer: browser,
    origin: `moz-extension://${extensionUuid}`,
    open: async (page) => ({
      tree: firefoxTree(privileges, windowOf(page)),
      composer: firefoxComposer(privileges, windowOf(page)),
    }),
    setMedia: (_page, media) => inBrowser(setMedia, media),
    runAxe: (page, source, options) => firefoxAxe(privileges, windowOf(page), source, options),
    isBackgroundRunning: async () => (await backgroundState()) === 'running',
    async stopBackground() {
      await inBrowser(
        (id) => WebExtensionPolicy.getByID(id)?.extension.terminateBackground({ disableResetIdleForTest: true }),
        extensionId,
      );
      await until(async () => (await backgroundState()) === 'stopped' || undefined, { what: 'the event page to stop' });
    },
    install: async (dist) => void (await browser.installExtension(dist)),
    readClipboard: () => inBrowser(() => navigator.clipboard.readText()),
    takeExtensionErrors: () => inBrowser(takeErrors, `moz-extension://${extensionUuid}`),
    close,
  };
}

/** BiDi's name of a page is Marionette's name of its window; puppeteer keeps it as the main frame's id. */
const windowOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

/** The language of `browser.i18n`. Without a language pack Firefox would refuse it, so it is told that there is one. */
function speakJapanese() {
  Services.locale.availableLocales = ['ja', 'en-US'];
  Services.locale.requestedLocales = ['ja'];
}

/** For every page of the browser: Firefox knows these as preferences only. */
function setMedia({ scheme, reducedMotion, forcedColors }: Media) {
  const schemes = { dark: 0, light: 1, none: 2 };
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', schemes[scheme ?? 'none']);
  Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
  Services.prefs.setIntPref('browser.display.document_color_use', forcedColors ? 2 : 0);
}

function takeErrors(origin: string) {
  const isWarning = 1;
  const messages = Services.console.getMessageArray();
  Services.console.reset();
  return (
    messages
      .filter((message) => message instanceof Components.interfaces.nsIScriptError)
      .filter(({ sourceName, flags }) => sourceName.startsWith(origin) && !(flags & isWarning))
      .map(({ errorMessage }) => errorMessage.trim())
      // Firefox's own remark when a tab goes while an answer is on its way to it.
      .filter((message) => !message.startsWith('Promise rejected after context unloaded'))
  );
}

function firefoxComposer({ inContent }: Privileges, window: string): Composer {
  return {
    compose: (text) => inContent(window, playInputMethod, 'compose', text, ''),
    commit: (text, key) => inContent(window, playInputMethod, 'commit', text, key ?? ''),
    cancel: () => inContent(window, playInputMethod, 'cancel', '', ''),
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
