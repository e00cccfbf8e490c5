import { useState } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';

/** Papers for which something is the case. */
export function useIds(): [ReadonlySet<PaperId>, (id: PaperId, isIn: boolean) => void] {
  const [ids, setIds] = useState<ReadonlySet<PaperId>>(new Set());
  const put = (id: PaperId, isIn: boolean) =>
    setIds((before) => {
      const after = new Set(before);
      if (isIn) after.add(id);
      else after.delete(id);
      return after;
    });
  return [ids, put];
}
