const paths = {
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  plus: 'M8 3.5v9M3.5 8h9',
  cross: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  copy: 'M6 5.5h7v8H6zM3.5 11V3h7',
  download: 'M8 2.5v7.5m-3-3 3 3 3-3M3 13.5h10',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  restore: 'M8 10V2.5m-3 3 3-3 3 3M3 13.5h10',
} as const;

/** A 16 px line drawing in the colour of the text around it; says nothing to assistive technology. */
export function PopupIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
