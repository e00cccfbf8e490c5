/** @jsxImportSource react */
import { SelectControl, SelectLiveRegions } from './select-parts';

type Props = { name: string; placeholder: string; extraClasses?: string };

/** A choice of several that never opens. */
export function FilterSelect({ name, placeholder, extraClasses = '' }: Props) {
  const id = `react-select-${name}-filter`;
  return (
    <div className={`replies-filter${extraClasses} css-b62m3t-container`}>
      <SelectLiveRegions id={id} />
      <SelectControl
        id={id}
        label={placeholder}
        controlClass="css-1tqhi6y-control"
        containerClass="dropdown-select__value-container--is-multi"
      >
        <div className="dropdown-select__placeholder css-1ynal7p-placeholder" id={`${id}-placeholder`}>
          {placeholder}
        </div>
      </SelectControl>
      <div>
        <input type="hidden" value="" name={`filter-${name}`} />
      </div>
    </div>
  );
}
