import { useId, useMemo, useState } from 'preact/hooks';
import { hasTag } from '../domain/tags';
import type { Texts } from '../domain/texts';
import { findDiff } from './text-diff';
import { TimeText } from './time-text';

type Text = { note: string; tags: readonly string[] };

/** `at`: milliseconds since 1970 when it was last edited. */
type Version = Text & { id: number; at: number };

type Props = {
  t: Texts;
  versions: readonly Version[];
  now: Text;
  /** What came of the last press. */
  status: string;
  onTakeBack: (version: Version) => void;
};

/** To compare two texts takes time, and the latest ones are those that are wanted. */
const mostAtFirst = 8;

/** What a note said before, each time with what would come back and what would go. */
export function VersionList({ t, versions, now, status, onTakeBack }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? versions : versions.slice(0, mostAtFirst);
  return (
    <section class="versions" aria-label={t('notebookVersions')}>
      <p class="legend">{t(versions.length > 0 ? 'notebookVersionsLegend' : 'notebookNoVersions')}</p>
      <ol>
        {shown.map((version) => (
          <VersionItem key={version.id} t={t} version={version} now={now} onTakeBack={() => onTakeBack(version)} />
        ))}
      </ol>
      {shown.length < versions.length && (
        <button type="button" class="act" onClick={() => setWhole(true)}>
          {t('notebookAllVersions', String(versions.length))}
        </button>
      )}
      <p role="status">{status}</p>
    </section>
  );
}

type ItemProps = Pick<Props, 't' | 'now'> & { version: Version; onTakeBack: () => void };

function VersionItem({ t, version, now, onTakeBack }: ItemProps) {
  const id = useId();
  const back = version.tags.filter((tag) => !hasTag(now.tags, tag));
  const goes = now.tags.filter((tag) => !hasTag(version.tags, tag));
  const stays = version.tags.filter((tag) => hasTag(now.tags, tag));
  return (
    <li>
      <p class="version-head">
        <span id={id}>
          <TimeText at={version.at} isExact />
        </span>
        {version.note === now.note && back.length + goes.length === 0 ? (
          t('notebookSameAsNow')
        ) : (
          <button type="button" class="act" aria-describedby={id} onClick={onTakeBack}>
            {t('notebookTakeBack')}
          </button>
        )}
      </p>
      {version.note !== '' && <VersionText before={now.note} after={version.note} />}
      {(version.tags.length > 0 || goes.length > 0) && (
        <p class="tag-list">
          {stays.map((tag) => (
            <span key={tag} class="tag" dir="auto">
              {tag}
            </span>
          ))}
          {back.map((tag) => (
            <ins key={tag} class="tag" dir="auto">
              {tag}
            </ins>
          ))}
          {goes.map((tag) => (
            <del key={tag} class="tag" dir="auto">
              {tag}
            </del>
          ))}
        </p>
      )}
    </li>
  );
}

function VersionText({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => findDiff(before, after) ?? [{ kind: 'after' as const, text: after }], [before, after]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and not only by mouse
    <div class="version-text" dir="auto" tabIndex={0} data-scrolls>
      {parts.map(({ kind, text }, i) => {
        const key = `${i} ${kind}`;
        if (kind === 'after') return <ins key={key}>{text}</ins>;
        if (kind === 'before') return <del key={key}>{text}</del>;
        return text;
      })}
    </div>
  );
}
