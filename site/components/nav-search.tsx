/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
import { type SubmitEvent, useContext } from 'react';
import type { ApiNote } from '../api-note';
import { apiGet } from '../client/api-client';
import { RouterContext } from '../client/router';
import { Icon } from './icon';

const nav = (name: string, suffix: string) => `legacy-bootstrap-nav_${name}__${suffix}`;

/**
 * The search box of the nav bar. Enter goes to the first paper found, from any page: the way from forum to forum that
 * leaves the old paper on the screen. (The real one offers a list; and its Enter leads to /search, which is not here yet.)
 */
export function NavSearch() {
  const router = useContext(RouterContext);
  const search = async (term: string) => {
    const found = await apiGet<{ notes: ApiNote[] }>('/notes/search', {
      term,
      type: 'prefix',
      source: 'forum',
      limit: 10,
      offset: 0,
    });
    const first = found.notes[0];
    if (first) router.push(`/forum?id=${first.forum}`);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const term = String(new FormData(event.currentTarget).get('term') ?? '').trim();
    if (term) search(term).catch((error: unknown) => console.warn(error));
  };
  return (
    <form role="search" className={nav('navSearchForm', 'CCfXy')} onSubmit={submit}>
      <div className={nav('navSearchWrapper', 'uY2bv')}>
        <input
          aria-label="term"
          className={nav('navSearchInput', 'EBZBO')}
          placeholder="Search articles, authors and reviews..."
          autoComplete="off"
          autoCorrect="off"
          type="text"
          name="term"
        />
        <span className={nav('navSearchFeedback', 'JccnX')}>
          <Icon name="search" />
        </span>
      </div>
      <input type="hidden" value="all" name="group" />
      <input type="hidden" value="all" name="content" />
      <input type="hidden" value="all" name="source" />
    </form>
  );
}
