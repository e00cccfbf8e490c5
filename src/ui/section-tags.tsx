import { useState } from 'preact/hooks';
import type { TagCount } from '../domain/tag-counts';
import { hasTag } from '../domain/tags';
import type { Texts } from '../domain/texts';
import { PopupIcon } from './popup-icon';

type Props = {
  t: Texts;
  /** The tags of this venue, the most used first. */
  tags: TagCount[];
  /** The tags that are sections. */
  sections: string[];
  onToggle: (tag: string) => void;
};

const fewTags = 8;

/** The reader's tags as switches: pressed, a tag is a section of the draft. */
export function SectionTags({ t, tags, sections, onToggle }: Props) {
  const [isWhole, setWhole] = useState(false);
  if (tags.length === 0) return null;
  const isPressed = (tag: string) => hasTag(sections, tag);
  const shown = isWhole ? tags : tags.filter(({ tag }, at) => at < fewTags || isPressed(tag));
  return (
    <fieldset class="tags">
      <legend>{t('popupTags')}</legend>
      {shown.map(({ tag, count }) => (
        <button
          key={tag}
          type="button"
          class="chip"
          aria-pressed={isPressed(tag)}
          aria-label={t('popupMakeSection', tag)}
          onClick={() => onToggle(tag)}
        >
          <PopupIcon name={isPressed(tag) ? 'check' : 'plus'} />
          <span class="chip-text" title={tag}>
            {tag}
          </span>
          <span class="chip-count">{count}</span>
        </button>
      ))}
      {tags.length > fewTags && (
        <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('popupFewerTags') : t('popupAllTags', String(tags.length))}
        </button>
      )}
    </fieldset>
  );
}
