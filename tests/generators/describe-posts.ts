import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { beforeAll, expect, it } from 'vitest';
import { type FormatId, itemParts } from '../../src/domain/draft-settings';
import { normalTag } from '../../src/domain/tags';
import { cleanLine, cleanText } from '../../src/draft/clean-text';
import type { Draft } from '../../src/draft/draft';
import { noteTree } from '../../src/draft/note-tree';
import type { AnnotatedPaper } from '../../src/draft/sections';
import { annotated, draftOf } from './example-draft';
import { hostileLines, hostileNotes, noteText, titleText } from './hostile-texts';
import { asTyped, renderedPapers, shapeOfNote } from './rendered-post';

/** What a generator made of one file. */
export type RenderedPost = {
  body: Element;
  /** The post's title as the blog shows it. */
  title: string;
  /** Its day, in whatever wording. */
  day: string;
};

export type Generator = {
  format: FormatId;
  /** Builds all of them at once, in the order given; throws where the generator does not exit with 0 or a page is missing. */
  render: (drafts: Draft[]) => RenderedPost[] | Promise<RenderedPost[]>;
  /** The wording of 10 July 2024, +09:00. */
  day: string;
  /** The address that the venue's card leads to; where it is not that of a link. */
  cardOf?: (body: Element) => string;
  /** What becomes of a title, where a blog does not take every one. */
  titleOf?: (title: string) => string;
};

const realPapers = '../shared/data/icml2024.json';
const hasRealPapers = existsSync(realPapers);

/** Declares what every format has to stand, by the real generator, in one build. */
export function describePosts({ format, render, day, cardOf = linkToVenue, titleOf = (title) => title }: Generator) {
  const hostile = itemsOf(hostileTexts());
  const any = itemsOf(anyTexts());
  const real = hasRealPapers ? itemsOf(realTexts()) : [];
  const posts: RenderedPost[] = [];

  beforeAll(async () => {
    const papers = [hostile, any, real].map((items, i) =>
      draftOf(items, { format, venueId: `papers${i}/2024/Conference` }),
    );
    const parts = draftOf(wholePapers, { format, venueId: 'parts/2024/Conference', shows: [...itemParts] });
    posts.push(...(await render([...papers, parts, ...hostileLines.map((line, i) => hostilePost(format, line, i))])));
  }, 300_000); // pandoc takes one file at a time, which is slow where the machine is busy

  it(`${format}: shows hostile titles and notes`, () => expectAsWritten(posts[0], hostile));
  it(`${format}: shows any title and note`, () => expectAsWritten(posts[1], any));
  it.skipIf(!hasRealPapers)(`${format}: shows real titles (needs ${realPapers})`, () =>
    expectAsWritten(posts[2], real),
  );

  it(`${format}: shows every part of hostile papers`, () => {
    const papers = renderedPapers(posts[3]?.body ?? asElement(''));
    for (const paper of wholePapers) expect.soft(papers.get(paper.paper.id)?.note).toBe(wholeShape(paper));
  });

  it(`${format}: shows hostile headings, titles of the post and venues`, () => {
    for (const [i, line] of hostileLines.entries()) {
      const post = posts[4 + i];
      if (!post) throw new Error('there is no such page');
      const title = asTyped(titleOf(cleanLine(line)));
      expect.soft({ line, title: asTyped(post.title), day: post.day }).toEqual({ line, title, day });
      expect.soft(asTyped(post.body.querySelector('h2')?.textContent ?? '')).toBe(asTyped(normalTag(line)));
      expect.soft(asTyped(new URL(cardOf(post.body)).searchParams.get('id') ?? '')).toBe(asTyped(venueOf(line, i)));
    }
  });
}

/** Papers with everything that an item can show. */
const wholePapers = hostileLines.map((line, i) => {
  const { paper, annotation } = annotated({ id: `whole${i}`, createdAt: i, note: 'x', tags: [line, 'b'] });
  const facts = { authors: [line, 'Bo Ito'], tldr: line, abstract: line, pdfUrl: 'https://openreview.net/pdf?id=x' };
  // Braces that do not match are no entry: it would be composed anew. Those of Liquid match.
  const title = `{% raw %} {{ x }} ${line.replace(/[{}]/g, '')}`;
  return { paper: { ...paper, ...facts, bibtex: `@a{b,\n  title = {${title}}\n}` }, annotation };
});

function wholeShape({ paper, annotation }: AnnotatedPaper): string {
  const line = cleanLine(paper.tldr ?? '');
  const tags = annotation.tags.map((tag) => `#${cleanLine(tag).replaceAll(' ', '_')}`).join(' ');
  const about = `${line}, Bo Ito · a[https://openreview.net/pdf?id=x](PDF)TL;DR: ${line}${tags}blockquote(${line})`;
  return asTyped(`${about}BibTeX:pre(${cleanText(paper.bibtex ?? '')})ul(li(x))`);
}

const venueOf = (line: string, i: number): string => `${cleanLine(line)}/line${i}/Conference`;

function hostilePost(format: FormatId, line: string, i: number): Draft {
  const name = normalTag(line);
  const sections = [{ source: { kind: 'tag' as const, name } }];
  return draftOf([annotated({ tags: [name] })], {
    format,
    title: line,
    venueId: venueOf(line, i),
    sections,
  });
}

const linkToVenue = (body: Element): string =>
  body.querySelector('a[href^="https://openreview.net/group?id="]')?.getAttribute('href') ?? '';

function hostileTexts() {
  const lines = hostileLines.flatMap((line) => [
    { title: line, note: 'x' },
    { title: 'T', note: line },
    { title: `a${line}b`, note: `a${line}b` },
  ]);
  return [...lines, ...hostileNotes.map((note) => ({ title: 'T', note }))];
}

const anyTexts = () =>
  fc.sample(fc.record({ title: titleText, note: noteText }), {
    numRuns: Number(process.env.RUNS ?? 500),
    seed: Number(process.env.SEED ?? 20240710),
  });

const realTexts = () =>
  (JSON.parse(readFileSync(realPapers, 'utf8')) as { title: string }[]).map(({ title }) => ({ title, note: title }));

const itemsOf = (texts: readonly { title: string; note: string }[]) =>
  texts.map((text, i) => annotated({ id: `paper${String(i).padStart(6, '0')}`, createdAt: i, ...text }));

/** Every title and note reads on the page as it does in the card. */
function expectAsWritten(post: RenderedPost | undefined, items: AnnotatedPaper[]): void {
  if (!post) throw new Error('there is no such page');
  const papers = renderedPapers(post.body);
  const wrong = items.flatMap(({ paper, annotation }) => {
    const wanted = {
      title: asTyped(cleanLine(paper.title)) || paper.id,
      note: shapeOfNote(noteTree(annotation.note)),
    };
    const shown = papers.get(paper.id);
    if (shown?.title === wanted.title && shown.note === wanted.note) return [];
    return [{ typed: { title: paper.title, note: annotation.note }, shown, wanted }];
  });
  expect(wrong.slice(0, 40)).toEqual([]);
  expect([...post.body.querySelectorAll('h2,h3,h4')].map((heading) => heading.textContent?.trim())).toEqual(['oral']);
}

/** HTML as a tree that no script runs in. */
export function asElement(html: string): Element {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } } as never);
  document.body.innerHTML = html;
  return document.body as unknown as Element;
}
