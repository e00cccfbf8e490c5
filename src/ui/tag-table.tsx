import { useState } from 'preact/hooks';
import { type TagColour, tagColourNames } from '../domain/tag-colour';
import type { TextKey, Texts } from '../domain/texts';
import { papersText } from './section-list';

type ListedTag = {
  tag: string;
  count: number;
  colour: TagColour | undefined;
  /** Whether another tag has this name already. */
  isKnown: (name: string) => boolean;
};

type Props = {
  t: Texts;
  tags: ListedTag[];
  onRename: (tag: string, name: string) => void;
  onColour: (tag: string, colour: TagColour | undefined) => void;
  onDelete: (tag: string) => void;
};

/** All tags, the most used first. */
export function TagTable({ t, tags, ...acts }: Props) {
  return (
    <ul class="tag-table">
      {tags.map((tag) => (
        <TagRow key={tag.tag} t={t} listed={tag} {...acts} />
      ))}
    </ul>
  );
}

type RowProps = Omit<Props, 'tags'> & { listed: ListedTag };

const colourNames: Record<TagColour, TextKey> = {
  red: 'tagsRed',
  orange: 'tagsOrange',
  yellow: 'tagsYellow',
  green: 'tagsGreen',
  teal: 'tagsTeal',
  blue: 'tagsBlue',
  purple: 'tagsPurple',
  pink: 'tagsPink',
};

function TagRow({ t, listed, onRename, onColour, onDelete }: RowProps) {
  const { tag, count, colour, isKnown } = listed;
  const [name, setName] = useState<string>();
  return (
    <li class="tag-row">
      <span class="tag" data-colour={colour} dir="auto">
        {tag}
      </span>
      <span class="tag-count">{papersText(t, count)}</span>
      {name === undefined ? (
        <span class="tag-acts">
          <select
            aria-label={t('tagsColour', tag)}
            value={colour ?? ''}
            onChange={({ currentTarget }) =>
              onColour(
                tag,
                tagColourNames.find((each) => each === currentTarget.value),
              )
            }
          >
            <option value="">{t('tagsNoColour')}</option>
            {tagColourNames.map((each) => (
              <option key={each} value={each}>
                {t(colourNames[each])}
              </option>
            ))}
          </select>
          <button type="button" class="button" aria-label={t('tagsRename', tag)} onClick={() => setName(tag)}>
            {t('tagsRenameShort')}
          </button>
          <button type="button" class="button" aria-label={t('tagsDelete', tag)} onClick={() => onDelete(tag)}>
            {t('notebookDelete')}
          </button>
        </span>
      ) : (
        <form
          class="tag-acts"
          onSubmit={(event) => {
            event.preventDefault();
            onRename(tag, name);
            setName(undefined);
          }}
        >
          <input
            class="text-field"
            aria-label={t('tagsNewName', tag)}
            value={name}
            ref={(field) => {
              if (field && document.activeElement === document.body) field.select();
            }}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && setName(undefined)}
          />
          <button type="submit" class="button primary">
            {t(isKnown(name) ? 'tagsMerge' : 'tagsRenameShort')}
          </button>
          <button type="button" class="button" onClick={() => setName(undefined)}>
            {t('cancel')}
          </button>
        </form>
      )}
    </li>
  );
}
