import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { afterAll, describe, expect, it } from 'vitest';
import { normalTag } from '../../src/domain/tags';
import { cleanLine } from '../../src/draft/clean-text';
import type { Draft } from '../../src/draft/draft';
import { noteTree } from '../../src/draft/note-tree';
import type { AnnotatedPaper } from '../../src/draft/sections';
import { annotated, draftOf } from './example-draft';
import { hostileLines, hostileNotes, noteText, titleText } from './hostile-texts';
import { asTyped, renderedPapers, shapeOfNote } from './rendered-post';

const hasJekyll = spawnSync('jekyll', ['--version']).status === 0;
const realPapers = '../shared/data/icml2024.json';

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

const site = mkdtempSync(join(tmpdir(), 'kininaru-jekyll-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** The pages that Jekyll makes of the drafts; throws where Jekyll does not exit with 0. */
function render(drafts: Draft[]): Element[] {
  rmSync(join(site, '_posts'), { recursive: true, force: true });
  for (const folder of ['_plugins', '_posts', '_layouts']) mkdirSync(join(site, folder), { recursive: true });
  writeFileSync(join(site, '_plugins/linkpreview.rb'), linkpreview);
  writeFileSync(join(site, '_layouts/post.html'), layout);
  const defaults = 'defaults: [{ scope: { path: "" }, values: { layout: post } }]';
  writeFileSync(join(site, '_config.yml'), `timezone: Asia/Tokyo\npermalink: /:slug.html\n${defaults}\n`);
  for (const draft of drafts) writeFileSync(join(site, '_posts', draft.fileName), draft.markdown);
  const folders = ['--source', site, '--destination', join(site, '_site')];
  execFileSync('jekyll', ['build', '--quiet', ...folders], { stdio: 'pipe', env: { ...process.env, LANG: 'C.UTF-8' } });
  return drafts.map(({ fileName }) => {
    const page = readFileSync(join(site, '_site', fileName.replace(/^[\d-]+-(.*)md$/, '$1html')), 'utf8');
    const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } } as never);
    document.body.innerHTML = page;
    return document.body as unknown as Element;
  });
}

const asItems = (texts: readonly { title: string; note: string }[]) =>
  texts.map((text, i) => annotated({ id: `paper${String(i).padStart(6, '0')}`, createdAt: i, ...text }));

/** Every title and note reads on the page as it does in the card. */
function expectAsWritten(items: AnnotatedPaper[]) {
  const [page] = render([draftOf(items)]);
  if (!page) throw new Error('Jekyll made no page');
  const papers = renderedPapers(page);
  for (const { paper, annotation } of items) {
    const source = { title: paper.title, note: annotation.note };
    const title = asTyped(cleanLine(paper.title)) || paper.id;
    expect
      .soft({ source, ...papers.get(paper.id) })
      .toEqual({ source, title, note: shapeOfNote(noteTree(annotation.note)) });
  }
  expect([...page.querySelectorAll('h2,h3,h4')].map((heading) => heading.textContent)).toEqual(['oral']);
}

describe.skipIf(!hasJekyll)('a post in real Jekyll (needs jekyll on the PATH)', () => {
  it('shows hostile titles and notes', () => {
    const lines = hostileLines.flatMap((line) => [
      { title: line, note: 'x' },
      { title: 'T', note: line },
      { title: `a${line}b`, note: `a${line}b` },
    ]);
    expectAsWritten(asItems([...lines, ...hostileNotes.map((note) => ({ title: 'T', note }))]));
  });

  it('shows any title and note', () => {
    const texts = fc.record({ title: titleText, note: noteText });
    expectAsWritten(
      asItems(
        fc.sample(texts, { numRuns: Number(process.env.RUNS ?? 500), seed: Number(process.env.SEED ?? 20240710) }),
      ),
    );
  });

  it.skipIf(!existsSync(realPapers))(`shows real titles (needs ${realPapers})`, () => {
    const papers = JSON.parse(readFileSync(realPapers, 'utf8')) as { title: string }[];
    expectAsWritten(asItems(papers.map(({ title }) => ({ title, note: title }))));
  });

  it('shows hostile headings, titles of the post and venues', () => {
    const drafts = hostileLines.map((line, i) => {
      const name = normalTag(line);
      const sections = [{ source: { kind: 'tag' as const, name } }];
      return draftOf([annotated({ tags: [name] })], { title: line, venueId: `${line}/${i}/Conference`, sections });
    });
    for (const [i, page] of render(drafts).entries()) {
      const line = hostileLines[i] ?? '';
      const textOf = (selector: string) => page.querySelector(selector)?.textContent ?? '';
      expect.soft(textOf('h1')).toBe(cleanLine(line));
      expect.soft(textOf('time')).toBe('2024-07-10 00:00:00 +0900');
      expect.soft(asTyped(textOf('h2'))).toBe(asTyped(normalTag(line)));
      const { searchParams } = new URL(textOf('.linkpreview'));
      expect.soft(searchParams.get('id')).toBe(`${cleanLine(line)}/${i}/Conference`);
    }
  });
});
