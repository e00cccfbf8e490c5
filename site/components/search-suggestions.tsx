/** @jsxImportSource react */
// biome-ignore-all lint/a11y/noStaticElementInteractions: OpenReview's rows are like this.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: OpenReview's list has no keys of its own either.
// biome-ignore-all lint/a11y/useSemanticElements: the role is OpenReview's.
import type { CardNote } from '../note-facts';
import { factsOf } from '../note-facts';

type Props = { notes: readonly CardNote[]; onChoose: (note: CardNote) => void };

/** Titles that begin like what was typed. A click goes straight to the forum, from any page. */
export function SearchSuggestions({ notes, onChoose }: Props) {
  if (notes.length === 0) return null;
  return (
    <ul className="ui-menu ui-widget ui-widget-content ui-autocomplete">
      {notes.map((note) => {
        const { title, authors } = factsOf(note);
        return (
          <li key={note.id} className="menuItem ui-menu-item" role="presentation" onClick={() => onChoose(note)}>
            <div className="ui-menu-item-wrapper">{title}</div>
            <div className="authlist ui-menu-item-wrapper">{authors.join(', ')}</div>
          </li>
        );
      })}
    </ul>
  );
}
