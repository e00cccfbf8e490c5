import type { ComponentChildren } from 'preact';

type Props = {
  title: string;
  /** How to begin. */
  text: string;
  children?: ComponentChildren;
};

/** What stands where something will be, until there is a note. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div class="empty">
      <CardDrawing />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** A paper's card with the note's place marked under it. */
function CardDrawing() {
  return (
    <svg class="card-drawing" viewBox="0 0 160 96" width="160" height="96" aria-hidden="true">
      <rect class="sheet" x="4" y="4" width="152" height="88" rx="8" />
      <rect class="title-line" x="18" y="20" width="112" height="8" rx="4" />
      <rect class="grey-line" x="18" y="36" width="76" height="5" rx="2.5" />
      <rect class="grey-line" x="18" y="46" width="48" height="5" rx="2.5" />
      <rect class="note-place" x="18" y="60" width="124" height="20" rx="5" />
      <path class="pen" d="M27 74l1-4 7-7 3 3-7 7z" />
      <rect class="note-line" x="45" y="68" width="64" height="4" rx="2" />
    </svg>
  );
}
