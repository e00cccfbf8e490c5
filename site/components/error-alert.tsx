/** @jsxImportSource react */
import { Icon } from './icon';

/** What a list that could not be loaded leaves in its place. */
export function ErrorAlert({ error }: { error: Error }) {
  return (
    <div className="alert alert-danger " role="alert">
      <Icon name="exclamation-sign" /> <strong>Error:</strong> {error.message}
    </div>
  );
}
