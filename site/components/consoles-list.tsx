/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { apiGet, askForUser } from '../client/api-client';
import type { Venue } from '../venue';
import { SiteLink } from './site-link';

/** `ICML.cc/2024/Conference/Reviewers` → "Reviewer Console" */
const nameOf = (group: string) => `${(group.split('/').at(-1) ?? '').replaceAll('_', ' ').replace(/s$/, '')} Console`;

/** Rows that are `li.note` and no papers: links to what the user may do at the venue. */
export function ConsolesList({ venue, onLoaded }: { venue: Venue; onLoaded: (count: number) => void }) {
  const [groups, setGroups] = useState<string[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: onLoaded is new on every render and wanted once.
  useEffect(() => {
    const load = async () => {
      const { user } = await askForUser();
      if (!user) return onLoaded(0);
      const answer = await apiGet<{ groups: { id: string }[] }>('/groups', {
        prefix: `${venue.id}/`,
        member: user.id,
        web: 'true',
      });
      setGroups(answer.groups.map((group) => group.id));
      onLoaded(answer.groups.length);
    };
    load().catch((error: unknown) => console.warn(error));
  }, [venue]);

  return (
    <ul className="list-unstyled submissions-list">
      {groups.map((group) => (
        <li key={group} className="note invitation-link">
          <SiteLink href={`/group?id=${group}`}>{nameOf(group)}</SiteLink>
        </li>
      ))}
    </ul>
  );
}
