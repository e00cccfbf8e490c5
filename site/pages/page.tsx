/** @jsxImportSource react */
import type { PageData } from '../page-data';
import { ActivityPage } from './activity-page';
import { ConsolePage } from './console-page';
import { ErrorPage } from './error-page';
import { ForumPage } from './forum-page';
import { HomePage } from './home-page';
import { HostPage } from './host-page';
import { OldForumPage } from './old-forum-page';
import { OldVenuePage } from './old-venue-page';
import { PlainPage } from './plain-page';
import { ProfilePage } from './profile-page';
import { SearchPage } from './search-page';
import { SubmissionsPage } from './submissions-page';
import { TasksPage } from './tasks-page';
import { VenuePage } from './venue-page';

/**
 * One component for each kind of page. From one page to the next of its kind the component stays, as with Next; where
 * upstream starts anew nevertheless, it has a key.
 */
export function Page({ page }: { page: PageData }) {
  switch (page.kind) {
    case 'home':
      return <HomePage venues={page.venues} />;
    case 'venue':
      return <VenuePage key={page.venue.id} venue={page.venue} />;
    case 'old-venue':
      return <OldVenuePage key={page.venue.id} venue={page.venue} />;
    case 'console':
      return <ConsolePage key={page.role} venue={page.venue} role={page.role} notes={page.notes} />;
    case 'forum':
      return <ForumPage note={page.note} replyId={page.replyId} />;
    case 'old-forum':
      return <OldForumPage key={page.note.id} note={page.note} />;
    case 'search':
      return <SearchPage query={page.query} />;
    case 'submissions':
      return <SubmissionsPage venue={page.venue} notes={page.notes} page={page.page} count={page.count} />;
    case 'profile':
      return <ProfilePage profile={page.profile} />;
    case 'host':
      return <HostPage host={page.host} venues={page.venues} />;
    case 'tasks':
      return <TasksPage notes={page.notes} />;
    case 'activity':
      return <ActivityPage venue={page.venue} />;
    case 'plain':
      return <PlainPage title={page.title} />;
    case 'error':
      return <ErrorPage status={page.status} message={page.message} />;
    case 'redirect':
      return null;
  }
}
