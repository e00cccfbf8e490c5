import { tellPageNotes } from '../../openreview/page-props';

tellPageNotes(document);
