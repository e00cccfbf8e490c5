import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../domain/texts';

/** An older version of ours that still has the notebook open keeps it shut until that one is gone. */
const slowMilliseconds = 5_000;

/** Shown, after a moment (notices.css), while the notebook is read. */
export function Wait({ t }: { t: Texts }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return <p class="wait">{t(isSlow ? 'popupSlow' : 'popupReading')}</p>;
}
