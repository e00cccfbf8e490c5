import MiniSearch from 'minisearch';
import type { Annotation } from '../domain/annotation';
import type { Paper, PaperId } from '../domain/paper';
import { foldText, wordsOf } from './words';

type Item = { paper: Paper; annotation: Annotation };

export type NotebookSearch = {
  /** Takes in what is new or has changed, and lets go of what is gone. Cheap where little has. */
  update: (items: ReadonlyMap<PaperId, Item>) => void;
  /** The papers that a query finds, the best first; undefined where the query says nothing. */
  find: (query: string) => PaperId[] | undefined;
};

type Fields = { id: PaperId; note: string; title: string; authors: string; tags: string; abstract: string };

const fields = ['note', 'title', 'authors', 'tags', 'abstract'] as const;

/**
 * Finds notes as one types: every word of the query, or its beginning, in the note, title, authors, tags or abstract; a slip of the finger in a longer word is
 * forgiven. What a query says letter for letter is found in any case, also where Japanese was cut into other words.
 */
export function createNotebookSearch(): NotebookSearch {
  const index = new MiniSearch<Fields>({
    fields: [...fields],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { note: 3, tags: 3, title: 2, authors: 1, abstract: 0.5 },
      prefix: true,
      fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
      combineWith: 'AND',
      tokenize: wordsOf,
    },
  });
  const known = new Map<PaperId, { item: Item; text: string }>();

  function put(id: PaperId, item: Item): void {
    const document = asFields(item);
    if (known.has(id)) index.replace(document);
    else index.add(document);
    known.set(id, { item, text: foldText(fields.map((field) => document[field]).join('\n')) });
  }

  return {
    update(items) {
      for (const [id, item] of items) if (known.get(id)?.item !== item) put(id, item);
      for (const id of known.keys())
        if (!items.has(id)) {
          index.discard(id);
          known.delete(id);
        }
    },
    find(query) {
      const words = wordsOf(query);
      const letters = foldText(query).trim();
      if (letters === '') return undefined;
      const ranked = words.length > 0 ? index.search(query).map(({ id }) => id as PaperId) : [];
      const found = new Set(ranked);
      const literal = [...known].filter(([id, { text }]) => !found.has(id) && text.includes(letters));
      return [...ranked, ...literal.map(([id]) => id)];
    },
  };
}

const asFields = ({ paper, annotation }: Item): Fields => ({
  id: paper.id,
  note: annotation.note,
  title: paper.title,
  authors: paper.authors.join('\n'),
  tags: annotation.tags.join('\n'),
  abstract: [paper.abstract, paper.tldr, ...(paper.keywords ?? [])].filter(Boolean).join('\n'),
});
