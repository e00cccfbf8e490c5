import { useMemo } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation';
import type { Paper } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import { type Verdict, verdictOf } from '../../domain/verdict';
import { tagsByUse } from '../../store/annotations';
import type { Database } from '../../store/database';
import type { AnnotatedPaper } from '../../store/venues';
import { NoteEditor } from '../../ui/note-editor';
import { SuggestionArticle } from '../../ui/suggestion-article';
import { statusText } from '../content/save-status';
import { type Editing, useEdited } from './editing';
import { shownTree } from './shown-tree';

type Props = {
  t: Texts;
  database: Database;
  editing: Editing;
  paper: Paper;
  /** What is stored of it, if anything. */
  entry: AnnotatedPaper | undefined;
  why: string;
  isChance?: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
};

/** A paper that is suggested, or stands in an area of the map: judged, noted and tagged in place, as on its card. */
export function SuggestionRow({ t, database, editing, paper, entry, why, isChance = false, isOpen, onOpen }: Props) {
  const edited = useEdited(editing, paper.id);
  const blank: Annotation = { paperId: paper.id, note: '', tags: [], createdAt: 0, editedAt: 0 };
  const now: { note: string; tags: readonly string[]; verdict?: Verdict | undefined } =
    edited ?? entry?.annotation ?? blank;
  const { note, tags } = now;
  const tree = useMemo(() => (isOpen ? [] : shownTree(note)), [note, isOpen]);
  const status = edited?.status ?? { kind: 'idle' };
  const write = (change: Parameters<Editing['edit']>[1]) => {
    editing.begin(entry ?? { paper, annotation: blank });
    editing.edit(paper.id, change);
  };
  return (
    <SuggestionArticle
      t={t}
      paper={paper}
      why={why}
      isChance={isChance}
      note={note}
      tree={tree}
      tags={tags}
      verdict={verdictOf(now)}
      status={statusText(status, t)}
      isFailure={status.kind === 'failed'}
      editor={
        isOpen && (
          <NoteEditor
            t={t}
            note={note}
            tags={tags}
            onNote={(text) => write({ note: text })}
            onTags={(all) => write({ tags: all })}
            onLeave={() => editing.flush(paper.id)}
            onDone={() => onOpen(false)}
            suggestTags={() => tagsByUse(database).catch(() => [])}
            onCommitter={editing.addCommitter}
          />
        )
      }
      onVerdict={(pressed) => {
        write({ verdict: now.verdict === pressed ? undefined : pressed });
        editing.flush(paper.id);
      }}
      onEdit={() => onOpen(!isOpen)}
    />
  );
}
