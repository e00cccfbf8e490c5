/** @jsxImportSource react */
export function Icon({ name, extraClasses = '', tooltip }: { name: string; extraClasses?: string; tooltip?: string }) {
  const tooltipProps = tooltip ? { 'data-toggle': 'tooltip', 'data-placement': 'top', title: tooltip } : {};
  return <span className={`glyphicon glyphicon-${name} ${extraClasses}`} aria-hidden="true" {...tooltipProps} />;
}
