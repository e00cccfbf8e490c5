import type { Browser, Page } from 'puppeteer-core';
import type { Tree } from './tree';

export type BrowserName = 'chrome' | 'firefox';

export interface LaunchOptions {
  /** Where openreview.net and api2.openreview.net are played. Every other host is unreachable. */
  site: { port: number };
  /** The built extension; dist/BROWSER unless told. */
  dist?: string;
  /** A folder to start with again later (it is kept); a fresh one that goes with the browser unless told. */
  profile?: string;
  locale?: 'en-US' | 'ja';
  /** An IANA name. Asia/Tokyo unless told: dates that differ from UTC's are where mistakes show. */
  timezone?: string;
  viewport?: { width: number; height: number };
  /**
   * The extension finds no room for its storage, until `freeStorage`. In Chromium the build goes without `unlimitedStorage` for it, since with that no quota
   * counts; in Firefox a small one counts nevertheless.
   */
  isStorageFull?: boolean;
  /** Every window is a private one, as a reader can set it in Firefox. */
  isPrivate?: boolean;
}

/** Launch options with nothing left open. */
export interface Setting extends Required<LaunchOptions> {
  downloads: string;
}

export interface Media {
  scheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

/** What comes into the focused field other than by plain keys. */
export interface Input {
  /** An input method's doings. */
  compose(text: string): Promise<void>;
  /** With a key, as Enter ends a composition: its keydown comes first, with keyCode 229. */
  commit(text: string, key?: 'Enter'): Promise<void>;
  cancel(): Promise<void>;
  /** As dictation inserts, or an emoji picker: without any key. */
  insert(text: string): Promise<void>;
  /** As the mouse does it, by the menu: without any key. */
  paste(text: string): Promise<void>;
  /** Dropped at a point of the viewport, dragged from another program. Firefox's protocols know no drag. */
  drop?(text: string, at: { x: number; y: number }): Promise<void>;
}

/** What differs between the browsers. Everything else in this folder is the same for both. */
export interface Driver {
  puppeteer: Browser;
  /** chrome-extension://… or moz-extension://…, without a slash at the end. */
  origin: string;
  open(page: Page): Promise<{ tree: Tree; input: Input }>;
  setMedia(page: Page, media: Media): Promise<void>;
  /** Runs axe, whose source is given, over the whole page, closed roots included; the answer is axe's, as JSON. */
  runAxe(page: Page, source: string, options: string): Promise<string>;
  /** Undefined where the browser's own measure counts again. */
  setQuota?(bytes: number | undefined): Promise<void>;
  /** Evaluates in the background, which has to be running; undefined where only a page of the extension can. */
  inBackground?(expression: string): Promise<unknown>;
  isBackgroundRunning(): Promise<boolean>;
  stopBackground(): Promise<void>;
  /** Gives or takes the permission for the site, in Firefox. */
  allowSite?(isAllowed: boolean): Promise<void>;
  install(folder: string): Promise<void>;
  /** The popup under the toolbar's button, where a browser without a window shows it. */
  openRealPopup?(): Promise<Page>;
  readClipboard(page: Page): Promise<string>;
  /** Uncaught errors of the extension that no page tells of, since the last call. */
  takeExtensionErrors(): Promise<ExtensionError[]>;
  /** Ends the browser's process without a word to it, as a crash does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface ExtensionError {
  message: string;
  /** Where it came from, as far as the browser tells. */
  place: string;
}
