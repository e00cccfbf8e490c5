import { asTemplate, type DraftTemplate, parseDraftSettings } from '../domain/draft-settings';
import type { Paper, PaperId } from '../domain/paper';
import { venueName } from '../domain/venue';
import { type Database, whenOpen } from './database';
import { keepDraftSettings } from './drafts';
import { incomingOf } from './incoming';
import { freeName, sign } from './merge-templates';
import { planIncoming, type RestorePlan } from './restore';
import { keepTemplate, namedTemplates } from './templates';

/** A paper as a post has it. Neither a note nor a tag: it is left out. */
export type PostEntry = { id: PaperId; title: string; note: string; tag?: string; track?: string };

/** What merging the papers of a post would change; for `restore`. What is known of a paper here counts more than what a post says of it. */
export function planPost(
  database: Database,
  { papers, venueId, now }: { papers: readonly PostEntry[]; venueId: string; now: number },
): Promise<RestorePlan> {
  const worded = papers.filter(({ note, tag }) => note.trim() !== '' || tag !== undefined);
  const incoming = incomingOf(
    worded.map(({ id, note, tag }, i) => {
      const at = now + i; // papers come in the post's order
      return { paperId: id, note, tags: tag === undefined ? [] : [tag], createdAt: at, editedAt: at };
    }),
    worded.map(
      ({ id, title, track }): Paper => ({ id, title, authors: [], venueId, seenAt: 0, ...(track && { track }) }),
    ),
  );
  return planIncoming(database, { source: { kind: 'post' }, incoming, skipped: [] });
}

/** Makes the venue's draft this post. The draft that was there becomes a template, whose name comes back; undefined where there was none, or the same. */
export async function keepPostDraft(
  database: Database,
  venueId: string,
  { template, day }: { template: DraftTemplate; day: string },
): Promise<string | undefined> {
  const stored: unknown = await whenOpen(database, () => database.drafts.get(venueId));
  const former = stored === undefined ? undefined : asTemplate(parseDraftSettings(stored));
  const settings = { ...template, venueId };
  let name: string | undefined;
  if (former && sign(former) !== sign(asTemplate(settings))) {
    const known = new Map((await namedTemplates(database)).map((each) => [each.name, sign(each.template)]));
    name = freeName(known, `${venueName(venueId) || 'openreview.net'} (${day})`, { template: former, day });
    if (name !== undefined) await keepTemplate(database, { name, template: former });
  }
  await keepDraftSettings(database, settings);
  return name;
}
