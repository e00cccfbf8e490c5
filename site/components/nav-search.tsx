/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
import { type SubmitEvent, useContext, useRef, useState } from 'react';
import { apiGet } from '../client/api-client';
import { RouterContext } from '../client/router';
import type { CardNote } from '../note-facts';
import { Icon } from './icon';
import { SearchSuggestions } from './search-suggestions';

const SUGGEST_DELAY_MS = 300;
const MIN_TERM = 3;

const nav = (name: string, suffix: string) => `legacy-bootstrap-nav_${name}__${suffix}`;

/**
 * The search box of the nav bar. Enter leads to /search; a click on a suggestion leads to a paper, and so from forum to
 * forum: the way that leaves the old paper on the screen.
 */
export function NavSearch() {
  const router = useContext(RouterContext);
  const [suggestions, setSuggestions] = useState<CardNote[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const suggest = (term: string) => {
    clearTimeout(timer.current);
    if (term.length === 0) setSuggestions([]);
    if (term.length < MIN_TERM) return;
    timer.current = setTimeout(() => {
      apiGet<{ notes: CardNote[] }>('/notes/search', {
        term,
        type: 'prefix',
        source: 'forum',
        limit: 10,
        offset: 0,
      }).then(
        ({ notes }) => setSuggestions(notes),
        (error: unknown) => console.warn(error),
      );
    }, SUGGEST_DELAY_MS);
  };
  const leave = (href: string) => {
    clearTimeout(timer.current);
    setSuggestions([]);
    router.push(href);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) query.set(name, String(value));
    leave(`/search?${query}`);
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
          onChange={(event) => suggest(event.target.value.trim())}
        />
        <span className={nav('navSearchFeedback', 'JccnX')}>
          <Icon name="search" />
        </span>
        <SearchSuggestions notes={suggestions} onChoose={({ forum }) => leave(`/forum?id=${forum}`)} />
      </div>
      <input type="hidden" value="all" name="group" />
      <input type="hidden" value="all" name="content" />
      <input type="hidden" value="all" name="source" />
    </form>
  );
}
