import type { NoteNode } from '../../domain/note-tree';
import { noteTree } from '../../draft/note-tree';

/** To read the Markdown of more characters than these, and to lay it out, takes seconds. */
const longest = 50_000;

/** A note as its Markdown means it; empty where it is so long that it is shown as it was typed. */
export const shownTree = (note: string): NoteNode[] => (note.length > longest ? [] : noteTree(note));
