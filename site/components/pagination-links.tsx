/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
// biome-ignore-all lint/a11y/useValidAnchor: links to # are OpenReview's.
type Props = { current: number; perPage: number; total: number; onPage: (page: number) => void };

const MAX_NUMBERS = 10;

type Entry = { key: string; label: string; page: number; classes: string[]; arrow: boolean; disabled: boolean };

function entriesOf(current: number, pages: number): Entry[] {
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

export function PaginationLinks({ current, perPage, total, onPage }: Props) {
  if (total <= perPage) return null;
  return (
    <nav className="pagination-container text-center" aria-label="page navigation">
      <ul className="pagination">
        {entriesOf(current, Math.ceil(total / perPage)).map((entry) => {
          const label = entry.arrow ? <span>{entry.label}</span> : entry.label;
          return (
            <li key={entry.key} className={entry.classes.join(' ')}>
              {entry.disabled ? (
                <span>{label}</span>
              ) : (
                <a
                  href="#"
                  role="button"
                  onClick={(event) => {
                    event.preventDefault();
                    onPage(entry.page);
                  }}
                >
                  {label}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
