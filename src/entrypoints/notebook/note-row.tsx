import { useMemo } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import { tagsByUse } from '../../store/annotations';
import type { Database } from '../../store/database';
import { GoneNote } from '../../ui/gone-note';
import { NoteArticle } from '../../ui/note-article';
import { NoteEditor } from '../../ui/note-editor';
import type { Place } from '../../ui/virtual-feed';
import { statusText } from '../content/save-status';
import type { Row } from './arrange';
import { type Editing, useEdited } from './editing';
import { shownTree } from './shown-tree';
import { Versions } from './versions';

type Put = (id: PaperId, isIn: boolean) => void;

type Props = {
  t: Texts;
  database: Database;
  editing: Editing;
  row: Row;
  place: Place;
  isOpen: boolean;
  isUnfolded: boolean;
  /** It has just been deleted here, or taken back: the focus goes with it. */
  takesFocus: boolean;
  onOpen: Put;
  onUnfold: Put;
  onMoved: (id: PaperId) => void;
  onFocused: () => void;
};

/** One note of the list: read, edited, with its earlier versions, or gone. */
export function NoteRow({ t, database, editing, row, place, isOpen, isUnfolded, takesFocus, ...rest }: Props) {
  const { paper, annotation } = row;
  const edited = useEdited(editing, paper.id);
  const { note, tags } = edited ?? annotation;
  const tree = useMemo(() => (isOpen ? [] : shownTree(note)), [note, isOpen]);
  const status = edited?.status ?? { kind: 'idle' };

  /** What is written here is what is stored from now on, but for what others write. */
  const write = (change: { note?: string; tags?: readonly string[] }) => {
    editing.begin(row);
    editing.edit(paper.id, change);
  };
  const common = { t, paper, place, takesFocus, onFocused: rest.onFocused };
  const close = () => rest.onOpen(paper.id, false);

  if (row.isGone && !isOpen) {
    const undo = () => {
      rest.onMoved(paper.id);
      write({ note: annotation.note, tags: annotation.tags });
      editing.flush(paper.id);
    };
    return <GoneNote {...common} status={status.kind === 'failed' ? statusText(status, t) : ''} onUndo={undo} />;
  }
  return (
    <NoteArticle
      {...common}
      editedAt={annotation.editedAt}
      note={note}
      tree={tree}
      tags={tags}
      status={isOpen || status.kind !== 'saved' ? statusText(status, t) : ''}
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
            onDone={close}
            suggestTags={() => tagsByUse(database).catch(() => [])}
            onCommitter={editing.addCommitter}
          />
        )
      }
      versions={
        isUnfolded && (
          <Versions
            t={t}
            database={database}
            paper={paper}
            now={{ note, tags }}
            onTakeBack={() => editing.flush(paper.id)}
          />
        )
      }
      onEdit={() => rest.onOpen(paper.id, !isOpen)}
      onVersions={() => rest.onUnfold(paper.id, !isUnfolded)}
      onDelete={() => {
        rest.onMoved(paper.id);
        rest.onOpen(paper.id, false);
        write({ note: '', tags: [] });
        editing.flush(paper.id);
      }}
    />
  );
}
