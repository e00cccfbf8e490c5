import type { CardFilter } from '../domain/card-filter';
import type { KeySettings } from '../domain/keys';
import type { Texts } from '../domain/texts';
import css from './dock.css?inline';
import { element } from './element';
import { createFilterPanel } from './filter-panel';
import { createKeysHelp } from './keys-help';
import keysCss from './keys-help.css?inline';
import { createSuggestPanel, type SuggestActions } from './suggest-panel';

/** See `barTag`: registered nowhere, its root closed. */
export const dockTag = 'kininaru-dock';

/** One tab of the venue: how far the reader is in it. */
export type DockTab = {
  line: string;
  /** From 0 to 1; undefined where the page has not said how many papers there are. */
  part?: number | undefined;
  /** The button that leads back to where the reader was. */
  goOn?: { label: string; run: () => void } | undefined;
};

export type DockView = {
  /** The tab that is shown. */
  here: DockTab;
  /** What the folded bar still says: "312 / 2,275". */
  short: string;
  tabs: DockTab[];
  isFolded: boolean;
  filter: CardFilter;
  /** "18 of 25 cards hidden"; empty where none are. */
  hidden: string;
};

export type DockActions = {
  onFold: (isFolded: boolean) => void;
  onFilter: (filter: CardFilter) => void;
  onKeys: (settings: KeySettings) => void;
  suggestTags: () => Promise<string[]>;
  suggest: SuggestActions & { onToggle: (isOpen: boolean) => void };
  /** Called once with the closed root, before anything can happen in it. */
  onRoot: (shadow: ShadowRoot) => void;
};

/**
 * The last child of the body: a bar for the venue at the lower edge, what is said of keys, and their help. It takes its height in the page as well, after everything
 * else, so that it covers nothing that cannot be scrolled out from under it.
 */
export function createDock(nursery: Document, t: Texts, actions: DockActions) {
  const host = nursery.createElement(dockTag);
  const shadow = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  actions.onRoot(shadow);
  const style = new CSSStyleSheet();
  style.replaceSync(css + keysCss);
  shadow.adoptedStyleSheets = [style];

  const filters = createFilterPanel(t, actions.onFilter);
  const help = createKeysHelp(t, actions.onKeys);
  const suggestions = createSuggestPanel(t, actions.suggest);
  const fold = element('button', { type: 'button', class: 'fold', 'aria-label': t('dockFold') }, sign());
  const here = element('button', { type: 'button', class: 'here', 'aria-expanded': 'false' });
  const goOn = element('button', { type: 'button', class: 'go-on' });
  const filter = element('button', { type: 'button', 'aria-expanded': 'false' });
  const suggest = element('button', { type: 'button', 'aria-expanded': 'false' }, t('dockSuggest'));
  const keys = element('button', { type: 'button', 'aria-haspopup': 'dialog' }, t('keysButton'));
  const meter = element('div', { class: 'meter' });
  const tabs = element('ul', { class: 'panel tabs', hidden: '' });
  const strip = element('div', { class: 'strip' }, fold, here, goOn, suggest, filter, keys);
  const dock = element(
    'div',
    { class: 'dock', role: 'region', 'aria-label': t('name') },
    tabs,
    filters.panel,
    suggestions.panel,
    meter,
    strip,
  );
  const toast = element('div', { class: 'toast', role: 'status' });
  const whisper = element('div', { class: 'whisper', role: 'status' });
  const frame = element('div', { class: 'frame', hidden: '' }, dock);
  shadow.append(frame, toast, whisper, help.dialog);

  let view: DockView | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function show(next: DockView | undefined): void {
    view = next;
    frame.hidden = !next;
    if (!next) return;
    frame.classList.toggle('is-folded', next.isFolded);
    fold.setAttribute('aria-expanded', String(!next.isFolded));
    fold.setAttribute('aria-label', next.isFolded ? t('dockUnfold', next.short) : t('dockFold'));
    fold.replaceChildren(sign(), ...(next.isFolded ? [next.short] : []));
    here.textContent = next.here.line;
    setMeter(meter, next.here.part);
    goOn.hidden = !next.here.goOn;
    goOn.textContent = next.here.goOn?.label ?? '';
    filters.show(next.filter, next.hidden);
    filter.textContent = filters.summary();
    filter.classList.toggle('is-on', filters.isOn());
    showTabs(next.tabs);
  }

  /** The same rows stay the same elements: one may have the focus. */
  function showTabs(rows: DockTab[]): void {
    while (tabs.children.length > rows.length) tabs.lastElementChild?.remove();
    for (const [i, row] of rows.entries()) {
      const item = tabs.children[i] ?? tabs.appendChild(tabRow(() => view?.tabs[i]?.goOn?.run()));
      const [text, button, part] = item.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
      text.textContent = row.line;
      button.hidden = !row.goOn;
      button.textContent = row.goOn?.label ?? '';
      setMeter(part, row.part);
    }
  }

  const panels: [button: HTMLElement, panel: HTMLElement][] = [
    [here, tabs],
    [filter, filters.panel],
    [suggest, suggestions.panel],
  ];

  /** One at a time. */
  function open(button: HTMLElement | undefined): void {
    for (const [of, panel] of panels) {
      if (!panel.hidden && !button) of.focus();
      panel.hidden = of !== button || !panel.hidden;
      of.setAttribute('aria-expanded', String(!panel.hidden));
    }
    actions.suggest.onToggle(!suggestions.panel.hidden);
    if (filters.panel.hidden) return;
    void actions.suggestTags().then(filters.offerTags);
    filters.focus();
  }

  shadow.addEventListener('click', ({ target }) => {
    if (target === here || target === filter || target === suggest) open(target as HTMLElement);
    if (target === goOn) view?.here.goOn?.run();
    if (target === keys) help.open();
    if (view && fold.contains(target as Node)) {
      open(undefined);
      actions.onFold(!view.isFolded);
      fold.focus();
    }
  });
  dock.addEventListener('keydown', (event) => {
    // In the field of a suggestion it is the field's.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    open(undefined);
    event.preventDefault();
  });

  return {
    host,
    show,
    /** Shows it over the page for some seconds. */
    say(text: string): void {
      tell(toast, text);
      clearTimeout(silence);
      silence = setTimeout(() => tell(toast, ''), 5_000);
    },
    /** Tells assistive technology what the eye sees without. */
    whisper: (text: string): void => tell(whisper, text),
    help,
    suggestions,
    /** Folds up whatever is open over the bar. */
    close: (): void => open(undefined),
    /** How high the bar stands over the lower edge of the window, in pixels. */
    height: () => (frame.hidden || frame.classList.contains('is-folded') ? 0 : dock.offsetHeight),
  };
}

/** The same words twice are two pieces of news. */
function tell(place: HTMLElement, text: string): void {
  place.textContent = text !== '' && place.textContent === text ? `${text}\u00a0` : text;
}

const sign = () => element('span', { class: 'sign', 'aria-hidden': 'true' }, '気');

const tabRow = (goOn: () => void): HTMLElement => {
  const button = element('button', { type: 'button' });
  button.addEventListener('click', goOn);
  return element('li', {}, element('span', {}), button, element('div', { class: 'meter' }));
};

function setMeter(meter: HTMLElement, part: number | undefined): void {
  meter.style.setProperty('--part', `${Math.round(100 * Math.min(1, part ?? 0))}%`);
}
