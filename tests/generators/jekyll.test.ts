import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Draft } from '../../src/draft/draft';
import { asElement, describePosts, type RenderedPost } from './describe-posts';

const hasJekyll = spawnSync('jekyll', ['--version']).status === 0;

/** Stands for the plugin, which would ask the network. */
const linkpreview = `
class Linkpreview < Liquid::Tag
  def initialize(name, markup, tokens)
    super
    @url = Liquid::Expression.parse(markup.strip)
  end
  def render(context)
    %(<p class="linkpreview">#{context.evaluate(@url)}</p>)
  end
end
Liquid::Template.register_tag('linkpreview', Linkpreview)
`;

/** What the theme's layout would do: show the front matter. */
const layout = '<h1>{{ page.title | escape }}</h1>\n<time>{{ page.date | date: "%F %T %z" }}</time>\n{{ content }}';

function render(drafts: Draft[]): RenderedPost[] {
  const site = mkdtempSync(join(tmpdir(), 'kininaru-jekyll-'));
  try {
    for (const folder of ['_plugins', '_posts', '_layouts']) mkdirSync(join(site, folder), { recursive: true });
    writeFileSync(join(site, '_plugins/linkpreview.rb'), linkpreview);
    for (const name of ['post', 'single']) writeFileSync(join(site, `_layouts/${name}.html`), layout);
    const defaults = 'defaults: [{ scope: { path: "" }, values: { layout: post } }]';
    writeFileSync(join(site, '_config.yml'), `timezone: Asia/Tokyo\npermalink: /:slug.html\n${defaults}\n`);
    for (const draft of drafts) writeFileSync(join(site, '_posts', draft.fileName), draft.markdown);
    const folders = ['--source', site, '--destination', join(site, '_site')];
    const env = { ...process.env, LANG: 'C.UTF-8' };
    execFileSync('jekyll', ['build', '--quiet', ...folders], { stdio: 'pipe', env });
    return drafts.map(({ fileName }) => {
      const page = readFileSync(join(site, '_site', fileName.replace(/^[\d-]+-(.*)md$/, '$1html')), 'utf8');
      const body = asElement(page);
      const textOf = (selector: string) => body.querySelector(selector)?.textContent ?? '';
      return { body, title: textOf('h1'), day: textOf('time') };
    });
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

const cardOf = (body: Element) => body.querySelector('.linkpreview')?.textContent ?? '';

describe.skipIf(!hasJekyll)('a post in real Jekyll (needs jekyll on the PATH)', () => {
  for (const format of ['jekyll', 'chirpy'] as const)
    describePosts({ format, render, cardOf, day: '2024-07-10 00:00:00 +0900' });
});
