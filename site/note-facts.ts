import type { ApiNote, Field, FoundReply } from './api-note';
import type { ApiNoteV1 } from './api-note-v1';

/** Everything that a card can show. */
export type CardNote = ApiNote | ApiNoteV1 | FoundReply;

export type NoteFacts = {
  title: string;
  authors: readonly string[];
  authorIds: readonly (string | null)[];
  venue: string;
  hasPdf: boolean;
  replyCount: number;
  /** Of the paper that a reply belongs to. */
  parentTitle?: string;
  fields: Record<string, Field<unknown> | undefined>;
};

/** `ICML.cc/2024/Conference/Submission7/-/Official_Review` → "ICML 2024 Conference Submission7 Official Review" */
export const prettyId = (id: string): string =>
  id
    .replace(/\.(cc|org)\b/, '')
    .replace('/-/', '/')
    .replaceAll(/[/_]/g, ' ');

function factsOfV1({ content, details }: ApiNoteV1): NoteFacts {
  return {
    title: content.title,
    authors: content.authors,
    authorIds: content.authorids,
    venue: content.venue,
    hasPdf: true,
    replyCount: details.replyCount,
    fields: Object.fromEntries(Object.entries(content).map(([name, value]) => [name, { value }])),
  };
}

function factsOfReply({ content, forumContent, invitations, signatures }: FoundReply): NoteFacts {
  const invitation = invitations[0] ?? '';
  const kind = prettyId(invitation.split('/-/')[1] ?? '');
  const number = /Submission\d+/.exec(invitation)?.[0] ?? '';
  const signature = signatures[0] ?? '';
  return {
    title: String(
      content.title?.value ?? `${kind} of ${number} by ${prettyId(signature.split('/').at(-1) ?? signature)}`,
    ),
    authors: signatures
      .map((signed) => (signed.startsWith('~') ? signed.slice(1).replace(/\d+$/, '') : signed))
      .map(prettyId),
    authorIds: signatures.map((signed) => (signed.startsWith('~') ? signed : null)),
    venue: prettyId(invitation),
    hasPdf: false,
    replyCount: 0,
    parentTitle: forumContent.title.value,
    fields: content,
  };
}

export function factsOf(note: CardNote): NoteFacts {
  if (note.version === 1) return factsOfV1(note);
  if ('forumContent' in note) return factsOfReply(note);
  const { content, details } = note;
  return {
    title: content.title.value,
    authors: content.authors.value,
    authorIds: content.authorids.value,
    venue: content.venue.value,
    hasPdf: true,
    replyCount: details.replyCount,
    fields: content,
  };
}
