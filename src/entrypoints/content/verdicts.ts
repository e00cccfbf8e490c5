import type { PaperId } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import { type Verdict, verdictOf } from '../../domain/verdict';
import type { createKeeper } from './keeper';

export type Judged = { paperId: PaperId; title: string };

type Options = {
  t: Texts;
  keeper: Pick<ReturnType<typeof createKeeper>, 'get' | 'edit'>;
  /** Before something is written, while the extension is there to ask. */
  beReady: () => void;
};

/** Gives verdicts, of cards and of suggestions, and takes them back one after the other. */
export function createVerdicts({ t, keeper, beReady }: Options) {
  const given: (Judged & { before: Verdict | undefined })[] = [];

  return {
    /** A button or key was pressed: gives the verdict, or takes it back where it is given already. */
    judge({ paperId, title }: Judged, verdict: Verdict): void {
      const before = keeper.get(paperId).verdict;
      beReady();
      given.push({ paperId, title, before });
      keeper.edit(paperId, { verdict: before === verdict ? undefined : verdict });
    },
    /** What it was taken back of; undefined where there is nothing to take back. */
    undo(): Judged | undefined {
      const last = given.pop();
      if (last) keeper.edit(last.paperId, { verdict: last.before });
      return last;
    },
    /** In words, as it is now. */
    text(id: PaperId): string {
      const verdict = verdictOf(keeper.get(id));
      return t(verdict ? ({ curious: 'verdictCurious', pass: 'verdictPass' } as const)[verdict] : 'verdictNone');
    },
  };
}
