import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/draft/clean-text';
import { noteTree } from '../../src/draft/note-tree';
import type { AnnotatedPaper } from '../../src/draft/sections';
import { annotated, draftOf } from './example-draft';
import { hostileLines, noteText, titleText } from './hostile-texts';
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

const site = mkdtempSync(join(tmpdir(), 'kininaru-jekyll-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** The post's page as Jekyll makes it; throws where Jekyll does not exit with 0. */
function render(items: AnnotatedPaper[]): HTMLElement {
  for (const folder of ['_plugins', '_posts', '_layouts']) mkdirSync(join(site, folder), { recursive: true });
  writeFileSync(join(site, '_plugins/linkpreview.rb'), linkpreview);
  const draft = draftOf(items);
  writeFileSync(join(site, '_posts', draft.fileName), draft.markdown);
  writeFileSync(join(site, '_config.yml'), 'timezone: Asia/Tokyo\npermalink: /:year-:month-:day-:title.html\n');
  execFileSync('jekyll', ['build', '--quiet', '--source', site, '--destination', join(site, '_site')], {
    stdio: 'pipe',
  });
  const page = readFileSync(join(site, '_site', draft.fileName.replace(/md$/, 'html')), 'utf8');
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } } as never);
  document.body.innerHTML = page;
  return document.body as unknown as HTMLElement;
}

const idOf = (i: number) => `paper${String(i).padStart(6, '0')}`;
const asItems = (texts: { title: string; note: string }[]) =>
  texts.map((text, i) => annotated({ id: idOf(i), createdAt: i, ...text }));

/** Every title and note reads on the page as it does in the card. */
function expectAsWritten(items: AnnotatedPaper[]) {
  const page = render(items);
  const papers = renderedPapers(page);
  for (const { paper, annotation } of items)
    expect.soft({ id: paper.id, source: [paper.title, annotation.note], ...papers.get(paper.id) }).toEqual({
      id: paper.id,
      source: [paper.title, annotation.note],
      title: asTyped(cleanLine(paper.title)) || paper.id,
      note: shapeOfNote(noteTree(annotation.note)),
    });
  expect([...page.querySelectorAll('h1,h2,h3')].map((heading) => heading.textContent)).toEqual(['oral']);
}

describe.skipIf(!hasJekyll)('a Jekyll post in real Jekyll (needs jekyll on the PATH)', () => {
  it('shows hostile titles', () => expectAsWritten(asItems(hostileLines.map((title) => ({ title, note: '' })))));
  it('shows hostile notes', () => expectAsWritten(asItems(hostileLines.map((note) => ({ title: 'T', note })))));
  it('shows any title and note', () => {
    const sample = fc.sample(fc.record({ title: titleText, note: noteText }), {
      numRuns: Number(process.env.RUNS ?? 300),
      seed: Number(process.env.SEED ?? 1),
    });
    expectAsWritten(asItems(sample));
  });
  it.skipIf(!existsSync(realPapers))(`shows real titles (needs ${realPapers})`, () => {
    const papers = JSON.parse(readFileSync(realPapers, 'utf8')) as { id: string; title: string }[];
    expectAsWritten(asItems(papers.map(({ title }) => ({ title, note: title }))));
  });
});
