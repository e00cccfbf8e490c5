const MAX_NUMBERS = 10;

/** One link of a row of page numbers. */
export type Entry = { key: string; label: string; page: number; classes: string[]; arrow: boolean; disabled: boolean };

/** At most ten numbers around the current page, with two arrows on either side. */
export function entriesOf(current: number, pages: number): Entry[] {
  const arrow = (label: string, page: number, side: 'left' | 'right', disabled: boolean): Entry => ({
    key: label,
    label,
    page,
    classes: disabled ? ['disabled', `${side}-arrow`] : [`${side}-arrow`],
    arrow: true,
    disabled,
  });
  const first = Math.min(Math.max(current - 5, 1), Math.max(pages - MAX_NUMBERS + 1, 1));
  const numbers = Array.from({ length: Math.min(MAX_NUMBERS, pages) }, (_, place): Entry => {
    const page = first + place;
    return {
      key: String(page),
      label: String(page),
      page,
      classes: page === current ? ['active'] : [],
      arrow: false,
      disabled: false,
    };
  });
  return [
    arrow('«', 1, 'left', current === 1),
    arrow('‹', current - 1, 'left', current === 1),
    ...numbers,
    arrow('›', current + 1, 'right', current === pages),
    arrow('»', pages, 'right', current === pages),
  ];
}
