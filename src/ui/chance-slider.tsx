import { useId } from 'preact/hooks';
import { type ChanceShare, chanceShares } from '../domain/recommendation';
import type { TextKey, Texts } from '../domain/texts';

type Props = {
  t: Texts;
  share: ChanceShare;
  /** How many of ten that comes to. */
  explore: number;
  /** How many more there are for now. */
  more: number;
  onShare: (share: ChanceShare) => void;
};

const chanceNames: Record<ChanceShare, TextKey> = {
  none: 'chanceNone',
  familiar: 'chanceFamiliar',
  balanced: 'chanceBalanced',
  adventurous: 'chanceAdventurous',
};

/** How much is left to chance, in words, and what that does. */
export function ChanceSlider({ t, share, explore, more, onShare }: Props) {
  const id = useId();
  const effect = explore === 0 ? t('chanceEffectNone') : t('chanceEffect', String(explore));
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
        value={chanceShares.indexOf(share)}
        aria-valuetext={t(chanceNames[share])}
        onInput={({ currentTarget }) => {
          const next = chanceShares[Number(currentTarget.value)];
          if (next && next !== share) onShare(next);
        }}
      />
      <span class="chance-name" aria-hidden="true">
        {t(chanceNames[share])}
      </span>
      <output class="hint" for={id}>
        {effect} {extra}
      </output>
    </div>
  );
}
