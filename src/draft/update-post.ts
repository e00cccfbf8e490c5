import { type DraftSection, type FormatId, sourceKey } from '../domain/draft-settings';
import type { PaperId } from '../domain/paper';
import { hasWords } from '../domain/verdict';
import { formats } from './formats';
import { applied } from './post-edits';
import { growthOf, newSections } from './post-growth';
import { noteEdit } from './post-note';
import { type PostItem, type PostShape, shapeOf } from './post-shape';
import { type ReadPost, readPost } from './read-post';
import { type AnnotatedPaper, sectionsOf } from './sections';

export type PostUpdate = {
  read: ReadPost;
  /** Papers that are not in the post yet, under the heading that they go to. */
  added: { heading: string; isNew: boolean; papers: { id: PaperId; title: string; note: string }[] }[];
  /** Notes that say something else in the notebook than in the post. */
  changed: { id: PaperId; title: string; inPost: string; inNotebook: string }[];
  /** The post with the new papers and, of the changed notes, those that are accepted. Every other byte is as it was. */
  write: (accepted: ReadonlySet<PaperId>) => string;
};

type Input = {
  /** What the notebook holds of the venue, in any order. */
  items: readonly AnnotatedPaper[];
  format?: FormatId;
  /** Sections of the venue's draft, for papers that no section of the post takes. */
  wanted?: readonly DraftSection[];
  /** The heading for papers without a track. */
  untracked: string;
};

/** How a post that is out there grows by what was written since. */
export function planUpdate(post: string, { items, format: chosen, wanted = [], untracked }: Input): PostUpdate {
  const known = new Map(
    items.map(({ paper, annotation }) => [
      paper.id,
      { note: annotation.note, ...(paper.track !== undefined && { track: paper.track }) },
    ]),
  );
  const read = readPost(post, { ...(chosen && { format: chosen }), known });
  const shape = shapeOf(post);
  const format = formats[read.format];
  const writing = { format, shows: read.template.shows };
  const inPost = new Map(read.papers.map((paper) => [paper.id, paper]));
  const worded = items.filter(({ annotation }) => hasWords(annotation));
  const listed = read.template.sections;
  const growth = sectionsOf(
    worded.filter(({ paper }) => !inPost.has(paper.id)),
    [
      ...listed.map(({ source }) => ({ source })),
      ...wanted.map(({ source, heading }) => ({ source, ...(heading && { heading }) })),
    ],
    untracked,
  ).map((section) => {
    const key = section.source && sourceKey(section.source);
    const at = listed.findIndex(({ source }) => sourceKey(source) === key);
    return { section, place: shape.sections[at] };
  });
  const changed = worded.flatMap(({ paper, annotation }) => {
    const then = inPost.get(paper.id);
    if (!then || annotation.note.trim() === '' || then.note.trim() === annotation.note.trim()) return [];
    return [{ id: paper.id, title: paper.title, inPost: then.note, inNotebook: annotation.note }];
  });
  return {
    read,
    added: growth.map(({ section, place }) => ({
      heading: place ? (place.heading?.text ?? '') : section.heading,
      isNew: !place,
      papers: section.items.map(({ paper, annotation }) => ({
        id: paper.id,
        title: paper.title,
        note: annotation.note,
      })),
    })),
    changed,
    write(accepted) {
      const notes = new Map(changed.filter(({ id }) => accepted.has(id)).map((each) => [each.id, each.inNotebook]));
      const edits = [
        ...firstOfEach(shape).flatMap((each) => noteEdit(shape, each, { notes, format }) ?? []),
        ...growth.flatMap(({ section, place }) => (place ? [growthOf(shape, place, section, writing)] : [])),
        ...newSections(
          shape,
          growth.filter(({ place }) => !place).map(({ section }) => section),
          writing,
        ),
      ];
      return shape.mark + applied(shape.text, edits);
    },
  };
}

/** A paper that stands in the post twice is read, and changed, where it stands first. */
function firstOfEach({ sections }: PostShape): PostItem[] {
  const met = new Set<PaperId>();
  return sections
    .flatMap(({ items }) => items)
    .filter(({ id }) => {
      const isNew = !met.has(id);
      met.add(id);
      return isNew;
    });
}
