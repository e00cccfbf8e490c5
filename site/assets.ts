import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getClientBundle } from './client-bundle';
import { IMAGES } from './images';

export type Asset = { type: string; body: string | Uint8Array };

const MATHJAX = path.dirname(createRequire(import.meta.url).resolve('mathjax/es5/tex-mml-chtml.js'));
const STYLES = [
  'bootstrap-base.css',
  'bootstrap-parts.css',
  'layout.css',
  'cards.css',
  'forum.css',
  'icons.css',
  'other-pages.css',
];

const MATHJAX_TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

async function readStyles(): Promise<string> {
  const folder = fileURLToPath(new URL('./styles/', import.meta.url));
  const sheets = await Promise.all(STYLES.map((name) => readFile(path.join(folder, name), 'utf8')));
  return sheets.join('\n');
}

async function findMathJax(pathname: string): Promise<Asset | undefined> {
  const file = path.join(MATHJAX, pathname.slice('/mathjax/'.length));
  const type = MATHJAX_TYPES[path.extname(file)];
  if (!file.startsWith(MATHJAX + path.sep) || !type) return undefined;
  const body = await readFile(file).catch(() => undefined);
  return body && { type, body };
}

/** Everything that is no page and no API: the client's script, styles, images, MathJax with its fonts, PDFs. */
export async function findAsset(pathname: string): Promise<Asset | undefined> {
  if (pathname === '/client.js') return { type: 'text/javascript; charset=utf-8', body: await getClientBundle() };
  if (pathname === '/site.css') return { type: 'text/css; charset=utf-8', body: await readStyles() };
  if (pathname.startsWith('/mathjax/')) return findMathJax(pathname);
  if (pathname === '/pdf' || pathname === '/attachment')
    return { type: 'text/plain', body: 'No PDF of an invented paper.' };
  const image = IMAGES[pathname];
  return image === undefined ? undefined : { type: 'image/svg+xml', body: image };
}
