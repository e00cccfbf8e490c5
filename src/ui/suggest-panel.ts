import { forumUrl, type PaperId } from '../domain/paper';
import type { Texts } from '../domain/texts';
import { element } from './element';

/** A suggestion as the panel shows it; `bar` takes note, tags and verdict, as in a card. */
export type SuggestRow = { id: PaperId; title: string; why: string; isChance: boolean; bar: HTMLElement };

/** How the loading of the venue's list is, in a sentence, and what its button does now; no name, no button. */
export type LoadView = { text: string; button: string };

/** What the reader chose for the list: marks on cards that fit, and the order of "next unseen". */
export type FitChoices = { isMarked: boolean; isBestFirst: boolean };

export type SuggestActions = {
  onOthers: () => void;
  onLoad: () => void;
  onFits: (choices: FitChoices) => void;
  /** To the paper's card, which is on the page. */
  onCard: (id: PaperId) => void;
};

/** Suggestions in the bar of a venue, and what they could be made of. */
export function createSuggestPanel(t: Texts, actions: SuggestActions) {
  const said = element('p', { class: 'said', role: 'status' });
  const list = element('ul', { class: 'suggested' });
  const others = element('button', { type: 'button', class: 'go-on', hidden: '' }, t('suggestOthers'));
  const loadText = element('span', { class: 'load-text', id: 'load-text', role: 'status' });
  const load = element('button', { type: 'button', class: 'go-on', 'aria-describedby': 'load-text', hidden: '' });
  const isMarked = element('input', { type: 'checkbox' });
  const isBestFirst = element('input', { type: 'checkbox' });
  const panel = element(
    'div',
    { class: 'panel suggest', role: 'group', 'aria-label': t('dockSuggest'), tabindex: '-1', hidden: '' },
    element('div', { class: 'load' }, load, loadText),
    said,
    list,
    others,
    element(
      'div',
      { class: 'options' },
      element('label', {}, isMarked, t('markFits')),
      element('label', {}, isBestFirst, t('bestFirst')),
    ),
  );
  others.addEventListener('click', actions.onOthers);
  load.addEventListener('click', actions.onLoad);
  for (const box of [isMarked, isBestFirst])
    box.addEventListener('change', () =>
      actions.onFits({ isMarked: isMarked.checked, isBestFirst: isBestFirst.checked }),
    );
  list.addEventListener('click', ({ target }) => {
    const id = (target as HTMLElement).dataset.card;
    if (id !== undefined) actions.onCard(id);
  });

  return {
    panel,
    /** What stands in place of suggestions, or above them; empty where nothing is to be said. */
    say: (text: string): void => {
      said.textContent = text;
      said.hidden = text === '';
    },
    focus: (): void => panel.focus(),
    /** Which of the papers have a card on the page. */
    markOnPage: (isOnPage: (id: PaperId) => boolean): void => {
      for (const button of list.querySelectorAll<HTMLElement>('[data-card]'))
        button.hidden = !isOnPage(button.dataset.card ?? '');
    },
    clear: (): void => {
      list.replaceChildren();
      others.hidden = true;
    },
    /** At the end: what is there stays in its place. */
    add: (rows: SuggestRow[], isOnPage: (id: PaperId) => boolean): void => {
      list.append(...rows.map((row) => itemOf(t, row, isOnPage(row.id))));
      others.hidden = list.children.length === 0;
    },
    showLoad: ({ text, button }: LoadView): void => {
      loadText.textContent = text;
      load.textContent = button;
      if (button === '' && hasFocus(load)) panel.focus();
      load.hidden = button === '';
    },
    showFits: (choices: FitChoices): void => {
      isMarked.checked = choices.isMarked;
      isBestFirst.checked = choices.isBestFirst;
    },
  };
}

function itemOf(t: Texts, { id, title, why, isChance, bar }: SuggestRow, isOnPage: boolean): HTMLElement {
  const link = element('a', { href: forumUrl(id), target: '_blank', rel: 'noreferrer', class: 'paper' }, title);
  const card = element('button', { type: 'button', 'data-card': id }, t('dockShowCard'));
  card.hidden = !isOnPage;
  return element(
    'li',
    isChance ? { class: 'chance' } : {},
    element('div', { class: 'head' }, link, card),
    element('p', { class: 'why' }, why),
    bar,
  );
}

const hasFocus = (element: HTMLElement): boolean =>
  (element.getRootNode() as Document | ShadowRoot).activeElement === element;
