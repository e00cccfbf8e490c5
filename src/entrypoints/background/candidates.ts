import type { Paper, PaperId } from '../../domain/paper';
import { enrichPaper } from '../../domain/paper';
import { enrichPapers } from '../../store/annotations';
import { type Database, whenOpen } from '../../store/database';

/** Milliseconds in which the papers of many cards become one write. */
const pause = 3_000;

/** Keeps every paper that passes through the browser: suggestions are made of them. What a dying background had not written yet passes again. */
export function createCandidates(database: Database) {
  let waiting = new Map<PaperId, Paper>();

  async function write(): Promise<void> {
    if (waiting.size === 0) return;
    const papers = [...waiting.values()];
    waiting = new Map();
    await whenOpen(database, () => enrichPapers(database, papers));
  }

  return {
    add: (papers: readonly Paper[]): void => {
      if (papers.length > 0 && waiting.size === 0) setTimeout(() => void write().catch(() => undefined), pause);
      for (const paper of papers) {
        const before = waiting.get(paper.id);
        waiting.set(paper.id, before ? enrichPaper(before, paper) : paper);
      }
    },
    /** Now: somebody is about to ask. */
    write,
  };
}
