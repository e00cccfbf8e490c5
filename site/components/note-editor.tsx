/** @jsxImportSource react */
import type { ApiNote } from '../api-note';

/** A few fields in place of the paper: nothing can be saved, Cancel brings the paper back. */
export function NoteEditor({ note, onClose }: { note: ApiNote; onClose: () => void }) {
  return (
    <div className="note-editor">
      <h2>{`Edit ${note.content.venue.value} Camera Ready Revision`}</h2>
      <label>
        Title <input className="form-control" type="text" defaultValue={note.content.title.value} />
      </label>
      <label>
        Abstract <textarea className="form-control" rows={8} defaultValue={note.content.abstract.value} />
      </label>
      <div className="responsive-buttons">
        <button type="button" className="btn btn-sm btn-default" onClick={onClose}>
          Cancel
        </button>
      </div>
    </div>
  );
}
