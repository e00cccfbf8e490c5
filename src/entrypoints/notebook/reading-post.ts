import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FormatId } from '../../domain/draft-settings';
import type { PaperId } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import { type ReadPost, readPost } from '../../draft/read-post';
import { type PostUpdate, planUpdate } from '../../draft/update-post';
import { venueIdFromUrl } from '../../openreview/pages';
import type { Database } from '../../store/database';
import { draftSettings } from '../../store/drafts';
import type { RestorePlan } from '../../store/restore';
import { planPost } from '../../store/take-in-post';
import type { NotebookData } from './notebook-data';

/** What a pasted post was understood as, what merging it would change, and how it would grow. */
export type PostReading = { read: ReadPost; venueId: string; plan: RestorePlan; update: PostUpdate };

type Input = {
  t: Texts;
  database: Database;
  data: NotebookData | undefined;
  post: string;
  format: FormatId | undefined;
  venueId: string | undefined;
};

/** Typing goes on while so many milliseconds have not passed. */
const pause = 250;

/** Reads the post anew whenever it, or what the notebook holds of its papers, changes. */
export function usePostReading({ t, database, data, post, format, venueId: chosen }: Input): {
  reading?: PostReading;
  error?: unknown;
} {
  const [known, setKnown] = useState<{ reading?: PostReading; error?: unknown }>({});
  const turn = useRef(0);
  const entries = data?.isWhole ? data.entries : undefined;
  const untracked = t('popupUntracked');
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (post.trim() === '') {
      setKnown({});
      return;
    }
    if (!entries) return;
    const work = async () => {
      const items = [...entries.values()];
      const first = readPost(post, { ...(format && { format }), known: knownOf(items) });
      const venueId = chosen ?? venueOf(first, entries);
      const update = planUpdate(post, {
        items: items.filter(({ paper }) => paper.venueId === venueId || first.papers.some(({ id }) => id === paper.id)),
        format: first.format,
        wanted: (await draftSettings(database, venueId)).sections,
        untracked,
      });
      const plan = await planPost(database, { papers: first.papers, venueId, now: Date.now() });
      return { read: first, venueId, plan, update };
    };
    const timer = setTimeout(
      () =>
        void work().then(
          (reading) => mine === turn.current && setKnown({ reading }),
          (error: unknown) => mine === turn.current && setKnown({ error }),
        ),
      pause,
    );
    return () => clearTimeout(timer);
  }, [database, post, format, chosen, entries, untracked]);
  return known;
}

type Entry = NotebookData['entries'] extends ReadonlyMap<PaperId, infer E> ? E : never;

const knownOf = (items: Entry[]) =>
  new Map(
    items.map(({ paper, annotation }) => [
      paper.id,
      { note: annotation.note, ...(paper.track !== undefined && { track: paper.track }) },
    ]),
  );

/** That of most of its papers, else that of the page which the post links to. */
function venueOf({ papers, venueId }: ReadPost, entries: NotebookData['entries']): string {
  const counts = new Map<string, number>();
  for (const { id } of papers) {
    const known = entries.get(id)?.paper.venueId;
    if (known) counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const linked = venueId && venueIdFromUrl(`https://openreview.net/group?id=${venueId}`);
  return most?.[0] ?? linked ?? '';
}

/** The notes that the author takes over into the post, and the post with them. */
export function useUpdatedPost(update: PostUpdate | undefined) {
  const [accepted, setAccepted] = useState<ReadonlySet<PaperId>>(new Set());
  const text = useMemo(() => update?.write(accepted) ?? '', [update, accepted]);
  const accept = (id: PaperId, isOn: boolean) =>
    setAccepted((before) => new Set(isOn ? [...before, id] : [...before].filter((each) => each !== id)));
  return { text, accepted, accept };
}
