import { useState } from 'preact/hooks';
import type { Paper } from '../../domain/paper';
import { hasTag } from '../../domain/tags';
import type { Texts } from '../../domain/texts';
import { request } from '../../messages/request';
import type { Database } from '../../store/database';
import { versionsOf } from '../../store/versions';
import { Notice } from '../../ui/notice';
import { VersionList } from '../../ui/version-list';
import { Wait } from '../../ui/wait';
import { useLive } from '../popup/live';
import { readTrouble } from '../popup/reason';
import { failureText } from './failure-text';

type Props = {
  t: Texts;
  database: Database;
  paper: Paper;
  /** What the note says at present. */
  now: Text;
  /** What was typed and is not saved yet goes first. */
  onTakeBack: () => void;
};

type Text = { note: string; tags: readonly string[] };

/** The earlier versions of a note, and the way back to each. */
export function Versions({ t, database, paper, now, onTakeBack }: Props) {
  const [status, setStatus] = useState('');
  const { value: versions, error } = useLive(paper.id, () => versionsOf(database, paper.id));
  if (error !== undefined) return <Notice isAlarm text={readTrouble(t, error)} />;
  if (!versions) return <Wait t={t} />;

  const takeBack = ({ note, tags }: Text) => {
    setStatus('');
    onTakeBack();
    request('saveAnnotation', {
      seen: { paper },
      note,
      base: now.note,
      addedTags: tags.filter((tag) => !hasTag(now.tags, tag)),
      removedTags: now.tags.filter((tag) => !hasTag(tags, tag)),
      isTakenBack: true,
    }).then(
      () => setStatus(t('notebookTakenBack')),
      (failure: unknown) => setStatus(t('notSaved', failureText(t, failure))),
    );
  };
  return <VersionList t={t} versions={versions} now={now} status={status} onTakeBack={takeBack} />;
}
