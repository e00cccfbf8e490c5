import type { Texts } from '../domain/texts';

type Props = {
  t: Texts;
  tags: string[];
  /** The one that the arrow keys are on. */
  active: number;
};

/** The list under the tag field. It never gets the focus: the field points at the active option and handles keys and clicks. */
export function TagSuggestions({ t, tags, active }: Props) {
  return (
    <div class="options" role="listbox" aria-label={t('knownTags')}>
      {tags.map((tag, i) => (
        <div key={tag} id={optionId(i)} class="option" role="option" tabIndex={-1} aria-selected={i === active}>
          {tag}
        </div>
      ))}
    </div>
  );
}

export const optionId = (i: number): string => `option-${i}`;
