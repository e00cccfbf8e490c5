import type { Page } from 'puppeteer-core';
import type { Driver, Media, Setting } from './driver';
import { extensionId, extensionUuid, startFirefox } from './firefox';
import { firefoxAxe } from './firefox-axe';
import { firefoxInput } from './firefox-input';
import { firefoxPrivileges } from './firefox-privileges';
import { firefoxTree } from './firefox-tree';
import { until } from './until';

// Of the browser's own rights, as far as they are used here. https://searchfox.org/firefox-main/source/
interface ScriptError {
  sourceName: string;
  lineNumber: number;
  columnNumber: number;
  stack: object | null;
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
    extension: {
      backgroundState: string;
      backgroundContext: object | null;
      terminateBackground(options: object): Promise<void>;
    };
  } | null;
};
declare const ChromeUtils: {
  importESModule(address: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    ExtensionPermissions: Record<'add' | 'remove', (id: string, some: object, extension?: unknown) => Promise<void>>;
  };
};
declare const Components: {
  interfaces: { nsIScriptError: new () => ScriptError };
};

export async function startFirefoxDriver(setting: Setting): Promise<Driver> {
  const { browser, marionette, kill, close } = await startFirefox(setting);
  const privileges = firefoxPrivileges(marionette);
  const { inBrowser } = privileges;
  if (setting.locale === 'ja') await inBrowser(speakJapanese);
  await browser.installExtension(setting.dist);
  if (setting.isPrivate) await inBrowser(allowInPrivateWindows, extensionId);
  const backgroundState = () =>
    inBrowser((id) => WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'no extension', extensionId);
  return {
    puppeteer: browser,
    origin: `moz-extension://${extensionUuid}`,
    open: async (page) => ({
      tree: firefoxTree(privileges, windowOf(page)),
      input: firefoxInput(privileges, windowOf(page)),
    }),
    setMedia: (_page, media) => inBrowser(setMedia, media),
    runAxe: (page, source, options) => firefoxAxe(privileges, windowOf(page), source, options),
    isBackgroundRunning: async () => (await backgroundState()) === 'running',
    stopBackground: () =>
      until(() => inBrowser(stopBackground, extensionId), { what: 'the event page to stop' }).then(() => undefined),
    install: async (dist) => void (await browser.installExtension(dist)),
    readClipboard: () => inBrowser(() => navigator.clipboard.readText()),
    allowSite: (isAllowed) => inBrowser(allowSite, extensionId, isAllowed),
    takeExtensionErrors: () => inBrowser(takeErrors, `moz-extension://${extensionUuid}`),
    kill,
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

/** True once the event page that there was is gone: another may be there already, started by the next message. One that is just starting cannot be stopped. */
async function stopBackground(id: string): Promise<true | undefined> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  const before = extension?.backgroundContext;
  if (!before) return extension?.backgroundState === 'stopped' || undefined;
  await extension.terminateBackground({ disableResetIdleForTest: true });
  return extension.backgroundContext !== before || undefined;
}

/** For every page of the browser: Firefox knows these as preferences only. */
function setMedia({ scheme, reducedMotion, forcedColors }: Media) {
  const schemes = { dark: 0, light: 1, none: 2 };
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', schemes[scheme ?? 'none']);
  Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
  Services.prefs.setIntPref('browser.display.document_color_use', forcedColors ? 2 : 0);
}

/** As the reader does on the browser's page of extensions. */
async function allowInPrivateWindows(id: string) {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(id)).reload();
}

/** The same. */
async function allowSite(id: string, isAllowed: boolean) {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  const some = { permissions: [], origins: ['https://openreview.net/*'] };
  await ExtensionPermissions[isAllowed ? 'add' : 'remove'](id, some, extension);
}

function takeErrors(origin: string) {
  const isWarning = 1;
  const messages = Services.console.getMessageArray();
  Services.console.reset();
  return (
    messages
      .filter((message) => message instanceof Components.interfaces.nsIScriptError)
      .filter(({ sourceName, flags }) => sourceName.startsWith(origin) && !(flags & isWarning))
      // Firefox's own remark when a tab goes while an answer is on its way to it.
      .filter(({ errorMessage }) => !errorMessage.trim().startsWith('Promise rejected after context unloaded'))
      .map(({ errorMessage, sourceName, lineNumber, columnNumber, stack }) => ({
        message: errorMessage.trim(),
        place: `${stack ?? ''}\n(${sourceName.slice(origin.length)}:${lineNumber}:${columnNumber})`.trim(),
      }))
  );
}
