import type { FunctionComponent } from 'preact';
import type { TextKey, Texts } from '../../domain/texts';
import type { Database } from '../../store/database';
import type { Backup } from './backup';
import type { Editing } from './editing';
import type { NotebookData } from './notebook-data';

export type ViewProps = {
  t: Texts;
  database: Database;
  /** All that was written, live; undefined until it has been read. */
  data: NotebookData | undefined;
  editing: Editing;
  backup: Backup;
};

/** A page within the notebook. */
export type View = {
  /** What stands behind the # in the address. */
  id: string;
  /** Its name, in the navigation and as its heading. */
  name: TextKey;
  /** What stands under the heading. */
  Content: FunctionComponent<ViewProps>;
};
