import { useRef } from 'preact/hooks';

type Props = {
  /** What is told of it where the pointer rests; moving by keyboard has buttons of its own. */
  title: string;
  /** Of the rows that it can be dragged over. */
  rowSelector: string;
  onDrop: (row: number) => void;
};

const over = 'is-over';

/** Drags its row to the place of another, with a mouse, a pen or a finger. */
export function DragHandle({ title, rowSelector, onDrop }: Props) {
  const target = useRef<Element | null>(null);

  const aim = (row: Element | null) => {
    if (row === target.current) return;
    target.current?.classList.remove(over);
    row?.classList.add(over);
    target.current = row;
  };
  const rowAt = (handle: HTMLElement, { clientX, clientY }: PointerEvent): Element | null => {
    const row = document.elementFromPoint(clientX, clientY)?.closest(rowSelector) ?? null;
    return row !== handle.closest(rowSelector) && row?.parentElement === handle.closest(rowSelector)?.parentElement
      ? row
      : null;
  };
  const end = (event: PointerEvent, isDropped: boolean) => {
    const row = target.current;
    aim(null);
    (event.currentTarget as HTMLElement).releasePointerCapture(event.pointerId);
    if (isDropped && row?.parentElement) onDrop([...row.parentElement.children].indexOf(row));
  };

  return (
    <span
      class="handle"
      title={title}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault(); // no selection on the way
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const { currentTarget, pointerId } = event;
        if (currentTarget.hasPointerCapture(pointerId)) aim(rowAt(currentTarget, event));
      }}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
    >
      ⠿
    </span>
  );
}
