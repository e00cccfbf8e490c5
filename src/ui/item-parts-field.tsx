import { type ItemPart, itemParts } from '../domain/draft-settings';
import type { TextKey, Texts } from '../domain/texts';

type Props = { t: Texts; shows: readonly ItemPart[]; onShows: (shows: ItemPart[]) => void };

const names: Record<ItemPart, TextKey> = {
  authors: 'draftShowsAuthors',
  pdf: 'draftShowsPdf',
  tldr: 'draftShowsTldr',
  tags: 'draftShowsTags',
  abstract: 'draftShowsAbstract',
  bibtex: 'draftShowsBibtex',
  note: 'draftShowsNote',
};

/** What each paper of the post shows under its link. */
export function ItemPartsField({ t, shows, onShows }: Props) {
  return (
    <fieldset class="checks">
      <legend>{t('draftShows')}</legend>
      {itemParts.map((part) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={shows.includes(part)}
            onChange={({ currentTarget: { checked } }) =>
              onShows(itemParts.filter((other) => (other === part ? checked : shows.includes(other))))
            }
          />
          {t(names[part])}
        </label>
      ))}
    </fieldset>
  );
}
