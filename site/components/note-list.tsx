/** @jsxImportSource react */
import type { CardNote } from '../note-facts';
import { type CardOptions, NoteCard } from './note-card';

export function NoteList({ notes, options }: { notes: readonly CardNote[]; options: CardOptions }) {
  return (
    <ul className="list-unstyled submissions-list">
      {notes.map((note) => (
        <li key={note.id}>
          <NoteCard note={note} options={options} />
        </li>
      ))}
    </ul>
  );
}
