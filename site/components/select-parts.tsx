/** @jsxImportSource react */
// The markup that react-select makes, of which the css-… names are its own generated ones.
import type { ReactNode } from 'react';

/** For screen readers. */
export function SelectLiveRegions({ id }: { id: string }) {
  return (
    <>
      <span id={`${id}-live-region`} className="css-7pg0cj-a11yText" />
      <span
        aria-live="polite"
        aria-atomic="false"
        aria-relevant="additions text"
        role="log"
        className="css-7pg0cj-a11yText"
      />
    </>
  );
}

type Props = { id: string; label: string; controlClass: string; containerClass: string; children: ReactNode };

/** `children` is what is shown: a placeholder or the chosen value. */
export function SelectControl({ id, label, controlClass, containerClass, children }: Props) {
  return (
    <div className={`dropdown-select__control ${controlClass}`}>
      <div className={`dropdown-select__value-container ${containerClass} css-1uzcsaf`}>
        {children}
        <div className="dropdown-select__input-container css-1ab7ooq" data-value="">
          <input
            role="combobox"
            aria-expanded="false"
            aria-haspopup="true"
            className="dropdown-select__input"
            id={`${id}-input`}
            aria-label={label}
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
  );
}
