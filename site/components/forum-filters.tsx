/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
import type { ReactNode } from 'react';
import { FilterSelect } from './filter-select';
import { Icon } from './icon';

type Choice = { label: string; image?: string; sign?: string; title: string; active?: boolean };

const LAYOUTS: Choice[] = [
  { label: 'Linear', image: '/images/linear_icon.svg', title: 'Linear discussion layout' },
  { label: 'Threaded', image: '/images/threaded_icon.svg', title: 'Threaded discussion layout', active: true },
  { label: 'Nested', image: '/images/nested_icon.svg', title: 'Nested discussion layout' },
];

const LEVELS: Choice[] = [
  { label: 'Collapsed', sign: '−', title: 'Collapse content' },
  { label: 'Default', sign: '＝', title: 'Partially expand content' },
  { label: 'Expanded', sign: '≡', title: 'Fully expand content', active: true },
];

function ButtonGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="btn-group btn-group-sm" role="group" aria-label={label}>
      {children}
    </div>
  );
}

function ChoiceButton({ choice }: { choice: Choice }) {
  const { label, image, sign, title, active } = choice;
  return (
    <button type="button" className={`btn btn-default ${active ? 'active' : ''}`}>
      {image && <img className="icon" alt="back arrow" data-toggle="tooltip" title={title} src={image} />}
      {sign && (
        <span data-toggle="tooltip" title={title}>
          {sign}
        </span>
      )}
      <span className="sr-only">{label}</span>
    </button>
  );
}

function ReadersFilter({ count }: { count: number }) {
  return (
    <div>
      <span className="control-label icon-label">
        <Icon name="eye-open" tooltip="Visible to" />
      </span>
      <div className="form-group readers-filter-container">
        <div className="btn-group btn-group-sm toggle-group readers-filter " role="group">
          <label className="btn btn-default  state-0" data-toggle="tooltip" title="Everyone">
            <input type="checkbox" value="everyone" name="readers-filter" /> Everyone
          </label>
          <label className="btn btn-default reset-btn">
            <input type="checkbox" value="reset" name="reset" /> <Icon name="remove" tooltip="Reset" />
            <span className="sr-only">Reset</span>
          </label>
        </div>
      </div>
      <div className="form-group filtered-reply-count">
        <em className="control-label filter-count">{`${count} / ${count} replies shown`}</em>
      </div>
    </div>
  );
}

/** Looks like the real filters and filters nothing: it is here because it comes late and moves what is below. */
export function ForumFilters({ count }: { count: number }) {
  return (
    <form className="form-inline filter-controls">
      <div className="wrap">
        <div className="form-group expand">
          <FilterSelect name="invitations" placeholder="Filter by reply type..." extraClasses=" invitations-filter" />
        </div>
        <div className="form-group expand">
          <FilterSelect name="signatures" placeholder="Filter by author..." />
        </div>
        <div className="form-group expand">
          <input
            aria-label="Search keywords..."
            className="form-control"
            id="keyword-input"
            placeholder="Search keywords..."
            maxLength={100}
            type="text"
          />
        </div>
        <div className="form-group no-expand">
          <select id="sort-dropdown" className="form-control" aria-label="Order By">
            <option value="date-desc">Sort: Newest First</option>
            <option value="date-asc">Sort: Oldest First</option>
          </select>
        </div>
        <div className="form-group no-expand layout-buttons">
          <ButtonGroup label="nesting level">
            {LAYOUTS.map((choice) => (
              <ChoiceButton key={choice.label} choice={choice} />
            ))}
          </ButtonGroup>
          <ButtonGroup label="collapse level">
            {LEVELS.map((choice) => (
              <ChoiceButton key={choice.label} choice={choice} />
            ))}
          </ButtonGroup>
          <ButtonGroup label="copy url">
            <button type="button" className="btn btn-default">
              <Icon name="link" tooltip="Copy filter URL" />
              <span className="sr-only">Copy link</span>
            </button>
          </ButtonGroup>
        </div>
      </div>
      <ReadersFilter count={count} />
    </form>
  );
}
