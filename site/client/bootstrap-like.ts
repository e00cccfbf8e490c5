// What Bootstrap 3 and jQuery do on the real page: handlers on `document`, beside React's, that change classes behind React's back.

const FADE_MS = 150;
const COLLAPSE_MS = 350;

function showTab(link: Element): void {
  const pane = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  const item = link.parentElement;
  if (!pane || !item || item.classList.contains('active')) return;
  const wasActive = item.parentElement?.querySelector(':scope > .active');
  wasActive?.classList.remove('active');
  wasActive?.querySelector('[data-toggle="tab"]')?.setAttribute('aria-expanded', 'false');
  item.classList.add('active');
  link.setAttribute('aria-expanded', 'true');

  const before = pane.parentElement?.querySelector(':scope > .active');
  before?.classList.remove('in');
  const swap = () => {
    before?.classList.remove('active');
    pane.classList.add('active');
    pane.getBoundingClientRect(); // Makes the browser lay out once, so that the fade has a start.
    pane.classList.add('in');
  };
  if (before) setTimeout(swap, FADE_MS);
  else swap();
}

/** Only where the body is always there: React's are gone by now, as its own listener came first. */
function hideCollapsed(link: Element, body: HTMLElement): void {
  link.setAttribute('aria-expanded', 'false');
  link.classList.add('collapsed');
  body.classList.remove('in');
  body.setAttribute('aria-expanded', 'false');
}

function toggleCollapsed(link: Element): void {
  // The body is found by the link's href as it is now. After a script's `el.click()` React has not rendered yet, the old
  // href leads nowhere, and the body that React then renders stays collapsed: that is the real site's behaviour.
  const body = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  if (!body?.classList.contains('collapse')) return;
  if (body.classList.contains('in')) {
    hideCollapsed(link, body);
    return;
  }
  link.setAttribute('aria-expanded', 'true');
  link.classList.remove('collapsed');
  body.classList.replace('collapse', 'collapsing');
  body.style.height = '0px';
  body.setAttribute('aria-expanded', 'true');
  body.getBoundingClientRect();
  body.style.height = `${body.scrollHeight}px`;
  setTimeout(() => {
    body.classList.remove('collapsing');
    body.classList.add('collapse', 'in');
    body.style.height = '';
  }, COLLAPSE_MS);
}

/** A click anywhere closes what is open. */
function toggleDropdown(trigger: Element | null): void {
  const wasOpen = trigger?.parentElement?.classList.contains('open') ?? true;
  for (const open of document.querySelectorAll('.open > [data-toggle="dropdown"]')) {
    open.parentElement?.classList.remove('open');
  }
  if (!wasOpen) trigger?.parentElement?.classList.add('open');
}

/** Call it after React listens on `document`: "Show details" depends on React's listener being the first. */
export function listenLikeBootstrap(): void {
  document.addEventListener('click', (event) => {
    const trigger = event.target instanceof Element ? event.target.closest('[data-toggle]') : null;
    const toggles = trigger?.getAttribute('data-toggle');
    toggleDropdown(toggles === 'dropdown' ? trigger : null);
    if (!trigger || !toggles) return;
    if (['tab', 'collapse', 'modal', 'dropdown'].includes(toggles)) event.preventDefault();
    if (toggles === 'tab') showTab(trigger);
    if (toggles === 'collapse') toggleCollapsed(trigger);
  });
}

/** `$('[data-toggle="tooltip"]').tooltip()`: it moves `title` away, so that the browser shows no tooltip of its own. */
export function moveTooltipTitles(): void {
  for (const element of document.querySelectorAll('[data-toggle="tooltip"]')) {
    if (element.hasAttribute('data-original-title')) continue;
    element.setAttribute('data-original-title', element.getAttribute('title') ?? '');
    element.setAttribute('title', '');
  }
}
