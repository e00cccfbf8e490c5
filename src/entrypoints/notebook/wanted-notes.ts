import { useMemo, useRef, useState } from 'preact/hooks';
import { arrangeNotes, type NotedPaper } from '../../domain/note-filter';
import type { PaperId } from '../../domain/paper';
import { countTags } from '../../domain/tag-counts';
import { hasWords } from '../../domain/verdict';
import { createNotebookSearch } from '../../search/notebook-search';
import type { Wanted } from '../../ui/note-filters';

type Entries = ReadonlyMap<PaperId, NotedPaper>;

const everything: Wanted = { query: '', filter: {}, order: 'edited' };

/** What of the notebook is looked for, in its order; `key` is another one when something else is looked for. */
export function useWantedNotes(entries: Entries) {
  const [wanted, setWanted] = useState(everything);
  const [search] = useState(createNotebookSearch);
  const key = JSON.stringify(wanted);
  const chosen = useRef<{ key: string; ids: Set<PaperId> }>({ key: '', ids: new Set() });

  const shown = useMemo(() => {
    const { query, filter, order } = wanted;
    // Skimming a venue leaves thousands of papers with nothing but a verdict: they are shown to who asks for verdicts.
    const noted = filter.verdict ? entries : withWords(entries);
    if (query.trim() !== '') search.update(noted);
    const found = query.trim() === '' ? undefined : search.find(query);
    const arranged = arrangeNotes(noted, { filter, order, found });
    const result = new Map(arranged.map((item) => [item.paper.id, item]));
    // What is changed while it is looked at stays, though it may not be what was looked for any more.
    if (chosen.current.key === key)
      for (const id of chosen.current.ids) {
        const item = entries.get(id);
        if (item && !result.has(id)) result.set(id, item);
      }
    chosen.current = { key, ids: new Set(result.keys()) };
    return result;
  }, [entries, wanted, key, search]);

  const choices = useMemo(() => choicesOf(entries), [entries]);
  return { wanted, setWanted, key, shown, choices };
}

const withWords = (entries: Entries): Entries =>
  new Map([...entries].filter(([, { annotation }]) => hasWords(annotation)));

function choicesOf(entries: Entries) {
  const items = [...entries.values()];
  const sorted = (values: Iterable<string>) => [...new Set(values)].sort();
  return {
    venues: sorted(items.map(({ paper }) => paper.venueId ?? '')),
    tracks: sorted(items.map(({ paper }) => paper.track ?? '')),
    tags: countTags(items.map(({ annotation }) => annotation)).map(({ tag }) => tag),
  };
}
