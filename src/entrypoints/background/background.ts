import type { Annotation } from '../../domain/annotation';
import type { Paper, SeenPaper } from '../../domain/paper';
import { noteTree } from '../../draft/note-tree';
import type { ShownAnnotation } from '../../messages/protocol';
import { serve } from '../../messages/serve';
import { announce } from '../../messages/tabs';
import { withPageNote } from '../../openreview/parse-page-note';
import { saveAnnotation, seePapers, tagsByUse, venueAnnotations } from '../../store/annotations';
import { openDatabase } from '../../store/database';
import { failureOf } from '../../store/failures';
import { forgetOld } from '../../store/removed';

/** More than a reader has on the first pages of a venue's tabs, and few enough to parse while the page still loads. */
const mostPrefetched = 300;

const database = openDatabase();

const shown = (annotation: Annotation): ShownAnnotation => ({ annotation, tree: noteTree(annotation.note) });

const whole = ({ paper, source }: SeenPaper): Paper => withPageNote(paper, source);

serve(
  {
    seePapers: async ({ papers }) => {
      const at = Date.now();
      return { annotations: (await seePapers(database, papers.map(whole))).map(shown), at };
    },
    venueAnnotations: async ({ venueId }) => {
      const at = Date.now();
      return { annotations: (await venueAnnotations(database, venueId, mostPrefetched)).map(shown), at };
    },
    saveAnnotation: async ({ seen, ...edit }, fromTab) => {
      const paper = whole(seen);
      const annotation = await saveAnnotation(database, { ...edit, paper }, Date.now());
      const at = Date.now();
      const saved = annotation ? shown(annotation) : null;
      void announce([{ paperId: paper.id, now: saved, at }], fromTab);
      return { saved, at };
    },
    listTags: async () => ({ tags: await tagsByUse(database) }),
  },
  failureOf,
);
void forgetOld(database, Date.now()).catch(() => undefined); // another day
