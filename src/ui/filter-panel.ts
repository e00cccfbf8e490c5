import { type CardFilter, countFilters, usualFilter } from '../domain/card-filter';
import type { TextKey, Texts } from '../domain/texts';
import { element } from './element';

type Choice = readonly [value: string, text: TextKey];

const treatments: Choice[] = [
  ['show', 'filterShow'],
  ['fade', 'filterFade'],
  ['hide', 'filterHide'],
];

const choices = {
  seen: ['filterSeen', treatments],
  passed: ['filterPassed', treatments],
  noted: ['filterNoted', treatments],
  verdict: [
    'filterVerdict',
    [
      ['', 'filterAny'],
      ['curious', 'verdictCurious'],
      ['pass', 'verdictPass'],
      ['none', 'filterNoVerdict'],
    ],
  ],
  tag: ['filterTag', [['', 'filterAny']]],
} as const satisfies Record<string, readonly [TextKey, readonly Choice[]]>;

type Name = keyof typeof choices;

/** What is done with which cards. Every change counts at once. */
export function createFilterPanel(t: Texts, onFilter: (filter: CardFilter) => void) {
  let filter = usualFilter;
  let hidden = '';
  const selects = Object.fromEntries((Object.keys(choices) as Name[]).map((name) => [name, select(name)])) as Record<
    Name,
    HTMLSelectElement
  >;
  const words = element('input', { type: 'text', class: 'words', autocomplete: 'off', spellcheck: 'false' });
  const count = element('span', { class: 'count', role: 'status' });
  const reset = element('button', { type: 'button' }, t('filterReset'));
  const panel = element(
    'div',
    { class: 'panel filters', role: 'group', 'aria-label': t('filterCards'), hidden: '' },
    label(t('filterWords'), words),
    ...(Object.keys(selects) as Name[]).map((name) => label(t(choices[name][0]), selects[name])),
    element('div', { class: 'end' }, count, reset),
  );

  function select(name: Name): HTMLSelectElement {
    const options: readonly Choice[] = choices[name][1];
    const field = element('select', {}, ...options.map(([value, text]) => element('option', { value }, t(text))));
    field.addEventListener('change', () => change({ [name]: field.value }));
    return field;
  }

  function change(some: Partial<CardFilter>): void {
    onFilter({ ...filter, ...some });
  }

  words.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) change({ words: words.value });
  });
  words.addEventListener('compositionend', () => change({ words: words.value }));
  reset.addEventListener('click', () => {
    words.value = '';
    change({ seen: 'show', passed: 'show', noted: 'show', verdict: '', tag: '', words: '' });
  });

  return {
    panel,
    show(next: CardFilter, hiddenCards: string): void {
      [filter, hidden] = [next, hiddenCards];
      for (const name of Object.keys(selects) as Name[]) selects[name].value = next[name];
      if (count.textContent !== hidden) count.textContent = hidden;
      reset.disabled = countFilters(next) === 0 && next.passed === 'show';
    },
    summary: () => hidden || t('filterCards'),
    isOn: () => hidden !== '',
    focus: () => words.focus(),
    /** The one that is chosen stays, in use or not. */
    offerTags(tags: string[]): void {
      const offered = filter.tag === '' || tags.includes(filter.tag) ? tags : [filter.tag, ...tags];
      const any = selects.tag.options[0] as HTMLOptionElement; // made with it
      selects.tag.replaceChildren(any, ...offered.map((tag) => element('option', { value: tag }, tag)));
      selects.tag.value = filter.tag;
    },
  };
}

const label = (text: string, field: HTMLElement) => element('label', {}, element('span', {}, text), field);
