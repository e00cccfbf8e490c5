import type { Annotation } from '../../domain/annotation';
import type { DraftSettings } from '../../domain/draft-settings';
import type { Paper } from '../../domain/paper';

export type Work = { items: { paper: Paper; annotation: Annotation }[]; settings: DraftSettings };

export type Outcome<Draft> = {
  draft?: Draft;
  /** The papers whose notes the draft could not be made with; it is made without them. */
  leftOut: Paper[];
  error?: unknown;
};

/** Composes a draft; one paper that cannot be composed costs the reader that paper, not the draft. Throws nothing. */
export function composeAround<Draft>(work: Work, compose: (work: Work) => Draft): Outcome<Draft> {
  try {
    return { draft: compose(work), leftOut: [] };
  } catch (error) {
    const [good, bad] = part(work, compose);
    if (bad.length === 0 || good.length === 0) return { leftOut: [], error };
    try {
      return { draft: compose({ ...work, items: good }), leftOut: bad.map((item) => item.paper) };
    } catch {
      return { leftOut: [], error };
    }
  }
}

/** The items that can be composed alone, and those that cannot. */
function part(work: Work, compose: (work: Work) => unknown): [good: Work['items'], bad: Work['items']] {
  const good: Work['items'] = [];
  const bad: Work['items'] = [];
  for (const item of work.items)
    try {
      compose({ ...work, items: [item] });
      good.push(item);
    } catch {
      bad.push(item);
    }
  return [good, bad];
}
