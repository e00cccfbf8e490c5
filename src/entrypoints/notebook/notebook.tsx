import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Texts } from '../../domain/texts';
import { type Database, openDatabase } from '../../store/database';
import { NotebookHeader } from '../../ui/notebook-header';
import { useCurrentView } from './current-view';
import { views } from './views';

const t: Texts = (key, ...values) => browser.i18n.getMessage(key, values);

function Notebook({ database }: { database: Database }) {
  const view = useCurrentView();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const name = t(view.name);

  useEffect(() => {
    document.title = t('notebookTitle', name);
  }, [name]);
  // Who went to another view, by whatever means, is told where they are; on arrival the browser does that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each view
  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else heading.current?.focus();
  }, [view.id]);

  return (
    <>
      <NotebookHeader
        t={t}
        views={views.map((each) => ({ id: each.id, name: t(each.name) }))}
        current={view.id}
        onSkip={() => heading.current?.focus()}
      />
      <main>
        <h1 key={view.id} ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <view.Content key={view.id} t={t} database={database} />
      </main>
    </>
  );
}

document.documentElement.lang = t('popupLanguage');
const frame = document.getElementById('notebook');
if (frame) render(<Notebook database={openDatabase()} />, frame);
