import { useId } from 'preact/hooks';
import { type FormatId, formatIds } from '../domain/draft-settings';
import type { TextKey, Texts } from '../domain/texts';

type Props = { t: Texts; format: FormatId; onFormat: (format: FormatId) => void };

const formatNames: Record<FormatId, TextKey> = {
  jekyll: 'formatJekyll',
  chirpy: 'formatChirpy',
  'minimal-mistakes': 'formatMinimalMistakes',
  'al-folio': 'formatAlFolio',
  hugo: 'formatHugo',
  zenn: 'formatZenn',
  qiita: 'formatQiita',
  quarto: 'formatQuarto',
  astro: 'formatAstro',
  obsidian: 'formatObsidian',
  hatena: 'formatHatena',
  markdown: 'formatMarkdown',
};

/** What kind of blog the draft is for. */
export function FormatSelect({ t, format, onFormat }: Props) {
  const id = useId();
  const choose = (value: string) => {
    const chosen = formatIds.find((other) => other === value);
    if (chosen) onFormat(chosen);
  };
  return (
    <div class="format">
      <label for={id}>{t('popupFormat')}</label>
      <select id={id} value={format} onChange={(event) => choose(event.currentTarget.value)}>
        {formatIds.map((other) => (
          <option key={other} value={other}>
            {t(formatNames[other])}
          </option>
        ))}
      </select>
    </div>
  );
}
