import { type ApiRequest, type Handler, ok, pageOf } from './api-answer';
import type { ApiNote, ApiReply, FoundReply } from './api-note';
import type { ApiNoteV1 } from './api-note-v1';
import type { Library } from './library';

const termsOf = (params: URLSearchParams) => (params.get('term') ?? '').toLowerCase().split(/\s+/).filter(Boolean);

const containsAll = (texts: readonly (string | undefined)[], terms: readonly string[]) => {
  const text = texts.join(' ').toLowerCase();
  return terms.every((term) => text.includes(term));
};

/** `content` narrows the search to some of the fields. */
function textsOf(note: ApiNote, content: string | null): (string | undefined)[] {
  const { title, authors, authorids, abstract, keywords, TLDR } = note.content;
  if (content === 'authors') return [authors.value.join(' '), authorids.value.join(' ')];
  if (content === 'keywords' || content === 'tags') return [keywords?.value.join(' ')];
  return [title.value, authors.value.join(' '), abstract.value, keywords?.value.join(' '), TLDR?.value];
}

function textsOfV1({ content }: ApiNoteV1, wanted: string | null): (string | undefined)[] {
  if (wanted === 'authors') return [content.authors.join(' '), content.authorids.join(' ')];
  if (wanted === 'keywords' || wanted === 'tags') return [content.keywords?.join(' ')];
  return [content.title, content.authors.join(' '), content.abstract, content.keywords?.join(' '), content['TL;DR']];
}

function isWanted(domain: string, venue: string, params: URLSearchParams): boolean {
  const group = params.get('group') ?? 'all';
  const wantedVenue = params.get('venue');
  return (group === 'all' || domain === group) && (!wantedVenue || venue === wantedVenue);
}

function findPapers({ params }: ApiRequest, library: Library): ApiNote[] {
  const terms = termsOf(params);
  return library.notes.filter(
    (note) =>
      isWanted(note.domain, note.content.venue.value, params) &&
      containsAll(textsOf(note, params.get('content')), terms),
  );
}

const replyText = (reply: ApiReply) => Object.values(reply.content).map((field) => String(field?.value));

function findReplies({ params }: ApiRequest, library: Library): FoundReply[] {
  const terms = termsOf(params);
  // A reply has no venue, authors or keywords of its own to be found by.
  if (params.get('venue') || !['all', null].includes(params.get('content'))) return [];
  return library
    .listReplies()
    .filter((reply) => isWanted(reply.domain, '', params) && containsAll(replyText(reply), terms))
    .map((reply) => ({
      ...reply,
      forumContent: { title: library.findNote(reply.forum)?.content.title ?? { value: '' } },
    }));
}

/** By some relevance of its own, the real search puts replies among the papers: here every fourth is one. */
function mixed(papers: readonly ApiNote[], replies: readonly FoundReply[]): (ApiNote | FoundReply)[] {
  const rest = [...replies];
  const list = papers.flatMap((paper, place) => (place % 3 === 2 ? [paper, ...rest.splice(0, 1)] : [paper]));
  return [...list, ...rest];
}

/** Papers only, when `source` is missing. */
export const searchNotes: Handler = (request, { library }) => {
  const source = request.params.get('source') ?? 'forum';
  const papers = source === 'reply' ? [] : findPapers(request, library);
  const replies = source === 'forum' ? [] : findReplies(request, library);
  const found = mixed(papers, replies);
  return ok({ notes: pageOf(found, request.params), count: found.length });
};

export const searchNotesV1: Handler = ({ params }, { library }) => {
  const terms = termsOf(params);
  const found =
    params.get('source') === 'reply'
      ? []
      : library.oldNotes.filter(
          (note) =>
            isWanted(note.content.venueid, note.content.venue, params) &&
            containsAll(textsOfV1(note, params.get('content')), terms),
        );
  return ok({ notes: pageOf(found, params), count: found.length });
};

export const findNotesByIds: Handler = ({ body }, { library }) => {
  const ids = body && typeof body === 'object' && 'ids' in body && Array.isArray(body.ids) ? body.ids : [];
  const notes = ids.map((id) => library.findNote(String(id))).filter((note) => note !== undefined);
  return ok({ notes, count: notes.length });
};
