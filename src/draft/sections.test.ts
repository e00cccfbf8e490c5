import { describe, expect, it } from 'vitest';
import { annotated, draftOf } from '../../tests/generators/example-draft';
import type { DraftSection } from '../domain/draft-settings';

const tag = (name: string): DraftSection => ({ source: { kind: 'tag', name } });
const track = (name: string): DraftSection => ({ source: { kind: 'track', name } });

/** Papers are named by what they carry: "poster+LoRA,later". */
function headings(papers: string[], sections: DraftSection[] = []): string[] {
  const items = papers.map((paper, i) => {
    const [of = '', tags = 'seen'] = paper.split('+');
    return annotated({ id: `paper${i}`, createdAt: i, track: of, tags: tags.split(',') });
  });
  return draftOf(items, { sections }).sections.map(({ heading, count }) =>
    count > 1 ? `${heading} ${count}` : heading,
  );
}

describe('sections', () => {
  it('are tracks in their usual order, the unknown one last', () => {
    const tracks = [
      '',
      'submitted',
      'poster',
      'notable top 25%',
      'oral',
      'desk rejected',
      'notable top 5%',
      'spotlight',
      'oral',
    ];
    expect(headings(tracks)).toEqual([
      ...['oral 2', 'spotlight', 'notable top 5%', 'notable top 25%', 'poster', 'desk rejected', 'submitted', 'other'],
    ]);
  });

  it('put the tags after the tracks, in the order in which they were turned, while no track is listed', () => {
    expect(headings(['oral', 'poster+b', 'poster+a', 'poster'], [tag('a'), tag('b')])).toEqual([
      'oral',
      'poster',
      'a',
      'b',
    ]);
  });

  it('come as listed, and what is not listed follows', () => {
    const papers = ['oral', 'poster+a', 'spotlight', 'poster', 'workshop', ''];
    const listed = [track('poster'), tag('a'), track('oral')];
    expect(headings(papers, listed)).toEqual(['poster', 'a', 'oral', 'spotlight', 'workshop', 'other']);
  });

  it('take a paper once: by the first listed of its tags, else by its track', () => {
    expect(headings(['oral+b,a', 'oral+c'], [tag('a'), tag('b')])).toEqual(['oral', 'a']);
  });

  it('know a tag in any case and show it as it was first listed', () => {
    expect(headings(['oral+lora', 'oral+LORA'], [tag('LoRA'), tag('lora')])).toEqual(['LoRA 2']);
  });

  it('tell a tag from a track of the same name', () => {
    expect(headings(['oral', 'poster+oral'], [track('oral'), tag('oral')])).toEqual(['oral', 'oral']);
  });

  it('are left out where they are empty', () => {
    expect(headings(['oral'], [track('poster'), tag('a'), tag('')])).toEqual(['oral']);
    expect(headings([])).toEqual([]);
  });

  it('have their papers in the order of annotation, whatever the order given', () => {
    const items = [3, 1, 2, 1].map((createdAt, i) => annotated({ id: `paper${i}`, createdAt }));
    const ids = (shuffled: typeof items) => draftOf(shuffled).markdown.match(/paper\d/g);
    expect(ids(items)).toEqual(['paper1', 'paper3', 'paper2', 'paper0']);
    expect(ids(items.reverse())).toEqual(['paper1', 'paper3', 'paper2', 'paper0']);
  });

  it('put everything else where the author says, under the words that the author gives', () => {
    const papers = ['oral+a', 'poster', 'spotlight', ''];
    const rest: DraftSection = { source: { kind: 'rest' } };
    expect(headings(papers, [rest, tag('a')])).toEqual(['other 3', 'a']);
    expect(
      headings(papers, [
        { ...track('poster'), heading: 'Posters' },
        { ...rest, heading: 'And more' },
      ]),
    ).toEqual([...['Posters', 'And more 3']]);
  });

  it('keep the usual order of tracks whatever their headings', () => {
    const listed = [{ ...tag('x'), heading: 'y' }];
    expect(headings(['poster', 'oral', 'oral+x'], listed)).toEqual(['oral', 'poster', 'y']);
  });

  it('have their papers as the author ordered them, then as they were annotated', () => {
    const items = [0, 1, 2, 3].map((createdAt) => annotated({ id: `paper${createdAt}`, createdAt }));
    const papers = ['paper3', 'nobody123', 'paper1', 'paper3'];
    const { markdown } = draftOf(items, { sections: [{ ...track('oral'), papers }] });
    expect(markdown.match(/paper\d/g)).toEqual(['paper3', 'paper1', 'paper0', 'paper2']);
  });

  it('have a heading as deep as the author wants it, or none, and the author’s words around the papers', () => {
    const sections: DraftSection[] = [
      { ...track('oral'), heading: '*Stars*', depth: 3, above: '\n\nI *liked*\n these.\n\n', below: '## Aside\n' },
      { ...tag('nobody'), heading: '', above: 'No paper, but words.' },
      { ...track('poster'), heading: ' ' },
    ];
    const items = [annotated({ note: 'a' }), annotated({ id: 'paper1', track: 'poster', createdAt: 1 })];
    const draft = draftOf(items, { sections, opening: 'Hello,', closing: 'bye' });
    expect(draft.markdown.slice(draft.markdown.indexOf('Hello'))).toBe(
      [
        ...['Hello,', '### \\*Stars\\*', 'I *liked*\n these.'],
        ...['- [A Title](https://openreview.net/forum?id=RbiBKPtuHp)\n  - a', '## Aside'],
        ...['No paper, but words.', '- [A Title](https://openreview.net/forum?id=paper1)', 'bye\n'],
      ].join('\n\n'),
    );
    expect(draft.sections.map(({ heading, count }) => [heading, count])).toEqual([
      ...[['*Stars*', 1] as const, ['', 0] as const, ['', 1] as const],
    ]);
  });
});
