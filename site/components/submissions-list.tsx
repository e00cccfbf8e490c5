/** @jsxImportSource react */
import { useCallback } from 'react';
import { apiGet } from '../client/api-client';
import type { CardNote } from '../note-facts';
import type { Venue } from '../venue';
import { NoteCard } from './note-card';
import { type NoteList, PaginatedList } from './paginated-list';

type Props = { venue: Venue; contentVenue: string; updateCount: (count: number) => void };

export function SubmissionsList({ venue, contentVenue, updateCount }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: updateCount is new on every render; as upstream it is left out.
  const loadItems = useCallback(
    async (limit: number, offset: number) => {
      const asked = { 'content.venue': contentVenue, invitation: venue.submissionInvitation, limit, offset };
      const list = await (venue.api === 1
        ? apiGet<NoteList>('/notes', { ...asked, details: 'replyCount,invitation,original' }, 1)
        : apiGet<NoteList>('/notes', { ...asked, details: 'replyCount,presentation,writable', domain: venue.id }));
      updateCount(list.count);
      return list;
    },
    [venue, contentVenue],
  );

  const searchItems = useCallback(
    (term: string, limit: number, offset: number) =>
      apiGet<NoteList>(
        '/notes/search',
        {
          venue: contentVenue,
          term,
          type: 'terms',
          content: 'all',
          source: 'forum',
          group: venue.id,
          limit,
          offset,
        },
        venue.api,
      ),
    [venue, contentVenue],
  );

  // Upstream's mistake, kept because it bites: a component type made anew on every render makes React throw away each
  // card's body and build another. The li outside is kept.
  // biome-ignore lint/correctness/noComponentHookFactories: that is the behaviour to stand in for.
  function NoteListItem({ item }: { item: CardNote }) {
    return <NoteCard note={item} options={{ pdfLink: true, replyCount: true, details: true }} />;
  }

  return <PaginatedList loadItems={loadItems} searchItems={searchItems} ListItem={NoteListItem} />;
}
