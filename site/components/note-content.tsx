/** @jsxImportSource react */
import type { Field } from '../api-note';
import { renderMarkdown } from './markdown';

const MARKDOWN_FIELDS = new Set(['abstract', 'summary', 'metareview', 'rebuttal', 'comment']);

// Shown elsewhere on the card, or never: names with a leading underscore are hidden upstream too.
const HIDDEN_FIELDS = new Set(['title', 'authors', 'authorids', 'venue', 'venueid', 'pdf', 'paperhash']);

/** `primary_area` → "Primary Area"; `TLDR` stays. */
const labelOf = (name: string) => name.replaceAll('_', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

function FieldValue({ name, value }: { name: string; value: unknown }) {
  if (MARKDOWN_FIELDS.has(name)) {
    return (
      <div
        className="note-content-value markdown-rendered"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown escapes, and the text is this site's own.
        dangerouslySetInnerHTML={{ __html: renderMarkdown(String(value)) }}
      />
    );
  }
  return <span className="note-content-value">{Array.isArray(value) ? value.join(', ') : String(value)}</span>;
}

type Props = { content: Record<string, Field<unknown> | undefined>; number?: number };

export function NoteContent({ content, number }: Props) {
  const fields = Object.entries(content).flatMap(([name, field]) =>
    field === undefined || HIDDEN_FIELDS.has(name) || name.startsWith('_') ? [] : [{ name, value: field.value }],
  );
  if (number !== undefined) fields.push({ name: 'submission_number', value: number });
  return (
    <div className="note-content">
      {fields.map(({ name, value }) => (
        <div key={name}>
          <strong className="note-content-field disable-tex-rendering">{labelOf(name)}:</strong>{' '}
          <FieldValue name={name} value={value} />
        </div>
      ))}
    </div>
  );
}
