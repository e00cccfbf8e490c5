import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../domain/texts';

/** A notebook that is opened by an older version in another tab does not answer until that tab is closed. */
const slowMilliseconds = 5_000;

/** Shown, after a moment (popup.css), while the notebook is read. */
export function PopupWait({ t }: { t: Texts }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return <p class="wait">{t(isSlow ? 'popupSlow' : 'popupReading')}</p>;
}
