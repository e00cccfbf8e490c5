/** @jsxImportSource react */
// The markup that react-select makes; the css-… names are its own generated ones.
type Props = { name: string; placeholder: string; extraClasses?: string };

export function FilterSelect({ name, placeholder, extraClasses = '' }: Props) {
  const id = `react-select-${name}-filter`;
  return (
    <div className={`replies-filter${extraClasses} css-b62m3t-container`}>
      <span id={`${id}-live-region`} className="css-7pg0cj-a11yText" />
      <span
        aria-live="polite"
        aria-atomic="false"
        aria-relevant="additions text"
        role="log"
        className="css-7pg0cj-a11yText"
      />
      <div className="dropdown-select__control css-1tqhi6y-control">
        <div className="dropdown-select__value-container dropdown-select__value-container--is-multi css-1uzcsaf">
          <div className="dropdown-select__placeholder css-1ynal7p-placeholder" id={`${id}-placeholder`}>
            {placeholder}
          </div>
          <div className="dropdown-select__input-container css-1ab7ooq" data-value="">
            <input
              role="combobox"
              aria-expanded="false"
              aria-haspopup="true"
              className="dropdown-select__input"
              id={`${id}-input`}
              aria-label={placeholder}
              autoComplete="off"
              type="text"
            />
          </div>
        </div>
        <div className="dropdown-select__indicators css-1wy0on6">
          <span className="dropdown-select__indicator-separator css-qgckm3-indicatorSeparator" />
          <div
            className="dropdown-select__indicator dropdown-select__dropdown-indicator css-1qajzci-indicatorContainer"
            aria-hidden="true"
          >
            <svg height="20" width="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="css-8mmkcg">
              <path d="M4 7l6 6 6-6" fill="none" stroke="currentColor" strokeWidth="2" />
            </svg>
          </div>
        </div>
      </div>
      <div>
        <input type="hidden" value="" name={`filter-${name}`} />
      </div>
    </div>
  );
}
