import { describe, expect, it } from 'vitest';
import { annotated, draftOf } from '../../tests/generators/example-draft';
import type { SectionSource } from '../domain/draft-settings';

const tag = (name: string): SectionSource => ({ kind: 'tag', name });
const track = (name: string): SectionSource => ({ kind: 'track', name });

/** Papers are named by what they carry: "poster+LoRA,later". */
function headings(papers: string[], sections: SectionSource[] = []): string[] {
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
});
