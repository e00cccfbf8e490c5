import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ChanceShare, chanceShares } from '../domain/recommendation';
import type { TextKey, Texts } from '../domain/texts';

type Props = {
  t: Texts;
  share: ChanceShare;
  /** How many of ten that comes to. */
  explore: number;
  /** How many more there are for now. */
  more: number;
  /** Too little is liked for it to count yet. */
  isEarly?: boolean;
  /** Keeps it. Rejects where that cannot be done. */
  onShare: (share: ChanceShare) => Promise<void>;
};

const chanceNames: Record<ChanceShare, TextKey> = {
  none: 'chanceNone',
  familiar: 'chanceFamiliar',
  balanced: 'chanceBalanced',
  adventurous: 'chanceAdventurous',
};

/** How much is left to chance, in words, and what that does. */
export function ChanceSlider({ t, share, explore, more, isEarly = false, onShare }: Props) {
  const id = useId();
  const [chosen, choose] = useChoice(share);
  const usual = explore === 0 ? t('chanceEffectNone') : t('chanceEffect', String(explore));
  const effect = isEarly ? t('chanceLater') : usual;
  const extra = more > 0 ? t('chanceMore', String(more)) : '';
  return (
    <div class="chance">
      <label for={id}>{t('chanceLabel')}</label>
      <input
        id={id}
        type="range"
        min="0"
        max={chanceShares.length - 1}
        step="1"
        value={chanceShares.indexOf(chosen)}
        aria-valuetext={t(chanceNames[chosen])}
        onInput={({ currentTarget }) => {
          const next = chanceShares[Number(currentTarget.value)];
          if (next && next !== chosen) choose(next, onShare(next));
        }}
      />
      <span class="chance-name" aria-hidden="true">
        {t(chanceNames[chosen])}
      </span>
      <output class="hint" for={id}>
        {effect} {extra}
      </output>
    </div>
  );
}

/** What the reader chose last, until that is kept: a choice before it, kept meanwhile, must not move the slider under a key that is being pressed. */
function useChoice(kept: ChanceShare): [ChanceShare, (next: ChanceShare, keeping: Promise<void>) => void] {
  const [chosen, setChosen] = useState<ChanceShare>();
  const running = useRef(0);
  useLayoutEffect(() => {
    setChosen((now) => (running.current === 0 || now === kept ? undefined : now));
  }, [kept]);
  const choose = (next: ChanceShare, keeping: Promise<void>) => {
    setChosen(next);
    running.current++;
    keeping
      .catch(() => setChosen((now) => (now === next ? undefined : now)))
      .finally(() => {
        running.current--;
      });
  };
  return [chosen ?? kept, choose];
}
