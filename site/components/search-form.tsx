/** @jsxImportSource react */
import type { SearchQuery } from '../page-data';
import { SelectControl, SelectLiveRegions } from './select-parts';

type SelectProps = { name: 'content' | 'group'; id: string; label: string; shown: string; value: string };

/** One chosen value; it never opens, the address is the way to another one. */
function SearchSelect({ name, id, label, shown, value }: SelectProps) {
  return (
    <div className="form-group">
      <label htmlFor={`search-${name}`}>{label}</label>
      <div className={`search-${name} dropdown-select css-b62m3t-container`}>
        <SelectLiveRegions id={id} />
        <SelectControl
          id={id}
          label="Select option"
          controlClass="css-3cqphz-control"
          containerClass="dropdown-select__value-container--has-value"
        >
          <div className="dropdown-select__single-value css-17spog6-singleValue">{shown}</div>
        </SelectControl>
        <input type="hidden" value={value} name={name} />
      </div>
    </div>
  );
}

const CONTENTS: Record<string, string> = {
  all: 'All Content',
  authors: 'Authors',
  tags: 'Tags',
  keywords: 'Keywords',
};

const SOURCES = [
  ['all', 'All'],
  ['forum', 'Papers Only'],
  ['reply', 'Replies Only'],
] as const;

export function SearchForm({ query, onSource }: { query: SearchQuery; onSource: (source: string) => void }) {
  const { content, group, source } = query;
  return (
    <form className="filter-form form-inline well">
      <SearchSelect
        name="content"
        id="react-select-2"
        label="Search over"
        shown={CONTENTS[content] ?? content}
        value={content}
      />
      <SearchSelect
        name="group"
        id="react-select-3"
        label="in"
        shown={group === 'all' ? 'all of OpenReview' : group}
        value={group}
      />
      <div className="form-group">
        {SOURCES.map(([value, label]) => (
          <label key={value} className="radio-inline">
            <input
              type="radio"
              name="source"
              value={value}
              checked={value === source}
              onChange={() => onSource(value)}
            />{' '}
            {label}
          </label>
        ))}
      </div>
    </form>
  );
}
