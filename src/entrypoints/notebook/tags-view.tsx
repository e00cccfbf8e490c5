import { useMemo } from 'preact/hooks';
import { countTags } from '../../domain/tag-counts';
import { hasTag, normalTag, tagKey } from '../../domain/tags';
import { renameTags } from '../../store/tag-changes';
import { colourTag, tagColours } from '../../store/tag-colours';
import { DeedLine } from '../../ui/deed-line';
import { papersText } from '../../ui/section-list';
import { TagTable } from '../../ui/tag-table';
import { Wait } from '../../ui/wait';
import { useLive } from '../popup/live';
import { announceTags } from './announce-tags';
import { useTagDeeds } from './tag-deeds';
import type { ViewProps } from './view';

/** All tags, and what can be done with one on every paper that has it. */
export function TagsView({ t, database, data }: ViewProps) {
  const colours = useLive('tag-colours', () => tagColours(database)).value ?? [];
  const { deed, run, say } = useTagDeeds(t, database, (changes) => void announceTags(database, changes));
  const entries = data?.entries;
  const tags = useMemo(
    () => (entries ? countTags([...entries.values()].map(({ annotation }) => annotation)) : []),
    [entries],
  );
  if (!data) return <Wait t={t} />;
  if (tags.length === 0) return <p class="lead">{t('tagsNone')}</p>;

  const rename = (tag: string, wish: string) => {
    const to = normalTag(wish);
    if (to === '' || to === tag) return say(to === '' ? t('tagsEmptyName') : '');
    const known = tags.find((other) => tagKey(other.tag) === tagKey(to) && tagKey(to) !== tagKey(tag));
    const name = known?.tag ?? to;
    run(renameTags(database, { from: [tag, ...(known ? [known.tag] : [])], to: name }, Date.now()), (papers) =>
      t(known ? 'tagsMerged' : 'tagsRenamed', tag, name, papersText(t, papers)),
    );
  };
  return (
    <>
      <p class="lead">{t('tagsLead')}</p>
      <DeedLine t={t} text={deed.text} onUndo={deed.undo} />
      <TagTable
        t={t}
        tags={tags.map((each) => ({
          ...each,
          colour: colours.find(([tag]) => tag === tagKey(each.tag))?.[1],
          isKnown: (name: string) =>
            hasTag(
              tags.map(({ tag }) => tag).filter((tag) => tag !== each.tag),
              name,
            ),
        }))}
        onRename={rename}
        onColour={(tag, colour) => void colourTag(database, tagKey(tag), colour)}
        onDelete={(tag) =>
          run(renameTags(database, { from: [tag], to: null }, Date.now()), (papers) =>
            t('tagsDeleted', tag, papersText(t, papers)),
          )
        }
      />
    </>
  );
}
