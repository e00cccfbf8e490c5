import type { Annotation } from '../../domain/annotation';
import type { Paper, SeenPaper } from '../../domain/paper';
import { noteTree } from '../../draft/note-tree';
import type { ShownAnnotation } from '../../messages/protocol';
import { serve } from '../../messages/serve';
import { announce, showOnButton } from '../../messages/tabs';
import { withPageNote } from '../../openreview/parse-page-note';
import { saveAnnotation, seePapers, tagsByUse, venueAnnotations } from '../../store/annotations';
import { createBreath } from '../../store/breath';
import { openDatabase } from '../../store/database';
import { failureOf } from '../../store/failures';
import { forgetOld } from '../../store/removed';
import { keepSightings, seenIn, seenOf, venueProgress } from '../../store/sightings';
import { keepSuggested, leaveSuggested } from '../../store/suggested';
import { bareVerdicts } from '../../store/worded';
import { createEngine } from '../recommender/engine';
import { createRecommender } from '../recommender/recommender';
import { keepCanary } from './canary';
import { createCandidates } from './candidates';
import { loadStep } from './load-list';
import { createProgressTeller } from './progress';
import { getRescueKey } from './rescue-key';
import { tellOnce } from './told';
import { considerWeeklyBackup } from './weekly-backup';

/** More than a reader has on the first pages of a venue's tabs, and few enough to parse while the page still loads. */
const mostPrefetched = 300;

/** A week does not pass between two keystrokes. */
const betweenLooks = 60 * 60_000;

const database = openDatabase();
const tellProgress = createProgressTeller(database);
const candidates = createCandidates(database);
const breath = createBreath();
// Firefox runs this file on the thread of the popup, so the recommender gets one of its own there. Chrome's service worker is one, and can start no other.
const engine =
  typeof Worker === 'undefined' ? createEngine(database, { breathe: async () => breath() }) : createRecommender();

const shown = (annotation: Annotation): ShownAnnotation => ({ annotation, tree: noteTree(annotation.note) });

const whole = ({ paper, source }: SeenPaper): Paper => withPageNote(paper, source);

serve(
  {
    seePapers: async ({ papers }) => {
      const at = Date.now();
      const here = papers.map(whole);
      candidates.add(here);
      const [annotations, seen] = await Promise.all([
        seePapers(database, here),
        seenOf(
          database,
          papers.map(({ paper }) => paper.id),
        ),
      ]);
      return { annotations: annotations.map(shown), seen, at };
    },
    openVenue: async ({ venueId }) => {
      const at = Date.now();
      const [annotations, bare, seen, progress] = await Promise.all([
        venueAnnotations(database, venueId, mostPrefetched),
        bareVerdicts(database, venueId),
        seenIn(database, venueId),
        venueProgress(database, venueId),
      ]);
      return { annotations: annotations.map(shown), bare, seen, progress, at };
    },
    keepSightings: async ({ seen, page, noted }, fromTab) => {
      if (fromTab !== undefined) void showOnButton(noted, fromTab).catch(() => undefined); // the tab may be gone
      const met = seen.map((sighting) => ({ ...sighting, paper: whole(sighting.paper) }));
      const isNew = await keepSightings(database, met, page);
      for (const venueId of new Set([page?.venueId, ...met.map(({ paper }) => paper.venueId)]))
        tellProgress(venueId, isNew);
      return {};
    },
    saveAnnotation: async ({ id, isParting = false, seen, ...edit }, fromTab) => {
      const paper = whole(seen);
      const { annotation, at } = await tellOnce(id, isParting, {
        make: async () => {
          const annotation = await saveAnnotation(database, { ...edit, paper }, Date.now());
          return { annotation, at: Date.now() };
        },
        look: async () => {
          const at = Date.now() - 1;
          return { annotation: (await seePapers(database, [paper]))[0], at };
        },
      });
      const saved = annotation ? shown(annotation) : null;
      void announce([{ paperId: paper.id, now: saved, at }], fromTab);
      tellProgress(paper.venueId);
      lookForWeeklyBackup(at);
      void keepCanary(database).catch(() => undefined); // with the next save
      return { saved, at };
    },
    listTags: async () => ({ tags: await tagsByUse(database) }),
    suggest: async (ask) => {
      await candidates.write();
      return engine.suggest(ask);
    },
    keepSuggested: async ({ venueId, shown, left }) => {
      const now = Date.now();
      await keepSuggested(database, venueId, shown, now);
      if (left.length > 0) await leaveSuggested(database, left, now);
      return {};
    },
    rankPapers: async ({ venueId }) => {
      await candidates.write();
      return { ids: await engine.rank(venueId) };
    },
    loadList: (ask) => loadStep(database, ask, Date.now()),
    rescueKey: async () => ({ key: await getRescueKey() }),
  },
  failureOf,
);

let lookedAt = 0;
function lookForWeeklyBackup(now: number): void {
  if (now - lookedAt < betweenLooks) return;
  lookedAt = now;
  void considerWeeklyBackup(database);
}
lookForWeeklyBackup(Date.now());
void forgetOld(database, Date.now()).catch(() => undefined); // another day
