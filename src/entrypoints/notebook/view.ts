import type { FunctionComponent } from 'preact';
import type { TextKey, Texts } from '../../domain/texts';
import type { Database } from '../../store/database';

export type ViewProps = { t: Texts; database: Database };

/** A page within the notebook. */
export type View = {
  /** What stands behind the # in the address. */
  id: string;
  /** Its name, in the navigation and as its heading. */
  name: TextKey;
  /** What stands under the heading. */
  Content: FunctionComponent<ViewProps>;
};
