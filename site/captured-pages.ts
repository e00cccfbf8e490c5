// For tests in a DOM: pages of the real site, where somebody has captured them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';

const PAGES = path.resolve('../shared/pages');

export const captured = test.skipIf(!existsSync(PAGES));

/** For the names of such tests. */
export const WITHOUT = '(skipped where the captured pages ../shared/pages are missing)';

export const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export function getElement(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export const realElement = (file: string, selector: string): Element =>
  getElement(parseHtml(readFileSync(path.join(PAGES, file), 'utf8')), selector);
