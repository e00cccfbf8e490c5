import browser from 'webextension-polyfill';

const address = () => browser.runtime.getURL('src/entrypoints/notebook/notebook.html');

/** Goes to the notebook where it is open already, else opens it; `to` is the place in it, a "#" first. */
export function NotebookLink({ text, to = '' }: { text: string; to?: string }) {
  const open = (event: Event) => {
    const view = findNotebook();
    if (!view) return; // the link does it
    event.preventDefault();
    if (to !== '') view.location.hash = to;
    void show(view);
  };
  return (
    <a class="notebook-link" href={address() + to} target="_blank" rel="noreferrer" onClick={open}>
      {text}
    </a>
  );
}

/** A window of ours has the browser's interface as well. */
type OurWindow = Window & { browser?: typeof browser; chrome?: typeof browser };

function findNotebook(): OurWindow | undefined {
  const views: OurWindow[] = browser.extension.getViews({ type: 'tab' });
  return views.find((view) => view.location.href.split('#')[0] === address());
}

/** Without the permission `tabs` only the tab itself can say which one it is. */
async function show(view: OurWindow): Promise<void> {
  const tab = await (view.browser ?? view.chrome)?.tabs.getCurrent();
  if (tab?.id === undefined) return;
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  if (!(await browser.tabs.getCurrent())) window.close(); // Firefox leaves a popup open over another tab
}
