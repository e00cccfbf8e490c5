import { BackupView } from './backup-view';
import { DeletedView } from './deleted-view';
import { DraftView } from './draft-view';
import { NotesView } from './notes-view';
import { PostView } from './post-view';
import { StatisticsView } from './statistics-view';
import { SuggestionsView } from './suggestions-view';
import { TagsView } from './tags-view';
import type { View } from './view';

/** In the order of the navigation. The first one is shown where the address names none. */
export const views: readonly [View, ...View[]] = [
  { id: 'notes', name: 'notebookNotes', Content: NotesView },
  { id: 'draft', name: 'notebookDraft', Content: DraftView },
  { id: 'post', name: 'notebookPost', Content: PostView },
  { id: 'suggestions', name: 'notebookSuggestions', Content: SuggestionsView },
  { id: 'tags', name: 'notebookTags', Content: TagsView },
  { id: 'statistics', name: 'notebookStatistics', Content: StatisticsView },
  { id: 'deleted', name: 'notebookDeleted', Content: DeletedView },
  { id: 'backup', name: 'notebookBackup', Content: BackupView },
];
