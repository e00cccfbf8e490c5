import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Texts } from '../../domain/texts';
import { type Database, openDatabase } from '../../store/database';
import { NotebookHeader } from '../../ui/notebook-header';
import { Notice } from '../../ui/notice';
import { LostNotebook } from '../popup/lost-notebook';
import { useBackup } from './backup';
import { BackupWays } from './backup-ways';
import { useCurrentView } from './current-view';
import { createEditing, type Editing } from './editing';
import { useNotebookData } from './notebook-data';
import { views } from './views';

const t: Texts = (key, ...values) => browser.i18n.getMessage(key, values);

function Notebook({ database, editing }: { database: Database; editing: Editing }) {
  const view = useCurrentView();
  const data = useNotebookData(database);
  const backup = useBackup(t, database);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const isFollowed = useRef(false);
  const name = t(view.name);

  useEffect(() => {
    document.title = t('notebookTitle', name);
  }, [name]);
  // Who went to another view, by whatever means, is told where they are; on arrival the browser does that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each view
  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else heading.current?.focus({ preventScroll: true }); // on the way back the list knows the place
    if (isFollowed.current) window.scrollTo(0, 0);
    isFollowed.current = false;
  }, [view.id]);

  useLayoutEffect(() => {
    if (data) for (const id of editing.ids()) editing.learn(id, data.entries.get(id), data.at);
  }, [data, editing]);

  return (
    <>
      <NotebookHeader
        t={t}
        views={views.map((each) => ({ id: each.id, name: t(each.name) }))}
        current={view.id}
        onSkip={() => heading.current?.focus()}
        onGo={() => {
          isFollowed.current = true;
        }}
      >
        {view.id !== 'backup' && <BackupWays t={t} backup={backup} />}
      </NotebookHeader>
      <main>
        <h1 key={view.id} ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <LostNotebook t={t} database={database} />
        {backup.reminder && (
          <div class="reminder">
            <Notice
              text={t('backupReminder', String(backup.reminder.annotations))}
              action={{ label: t('remindLater'), run: backup.remindLater }}
            />
          </div>
        )}
        <view.Content key={view.id} t={t} database={database} data={data} editing={editing} backup={backup} />
      </main>
    </>
  );
}

const editing = createEditing();
history.scrollRestoration = 'manual'; // a view's list has to be there first; see feed-place.ts
document.documentElement.lang = t('popupLanguage');
const frame = document.getElementById('notebook');
if (frame) render(<Notebook database={openDatabase()} editing={editing} />, frame);

addEventListener('pagehide', editing.leave);
addEventListener('visibilitychange', () => (document.hidden ? editing.leave() : editing.retry()));
addEventListener('online', editing.retry);
addEventListener('beforeunload', (event) => editing.isAtRisk() && event.preventDefault());
void editing.takeOver().catch(() => undefined); // a browser can be told to give pages no storage
