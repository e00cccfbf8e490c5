import type { Texts } from '../domain/texts';
import type { Verdict } from '../domain/verdict';
import css from './bar.css?inline';
import { element } from './element';
import verdictCss from './verdict.css?inline';

/** Registered nowhere (content scripts have no custom element registry); the name alone allows a shadow root and keeps the page's CSS off. */
export const barTag = 'kininaru-bar';

/** What every bar is cloned from. */
export type BarTemplate = {
  content: DocumentFragment;
  style: CSSStyleSheet;
  label: (title: string) => string;
  /**
   * A document without a page, where hosts get their roots. In the page's own the page could have defined our element, and its class
   * would be handed even a closed root: by `attachInternals().shadowRoot`.
   */
  nursery: Document;
};

const verdict = (value: Verdict, text: string) =>
  element('button', { type: 'button', class: `verdict ${value}`, 'aria-pressed': 'false' }, text);

/** Built once per page, with the texts already in it: cloning it is all that a card without an annotation costs. */
export function createBarTemplate(t: Texts): BarTemplate {
  const content = document.createDocumentFragment();
  content.append(
    element(
      'div',
      { class: 'bar', role: 'group', tabindex: '-1' },
      element('div', { class: 'note', hidden: '' }),
      element('div', { class: 'editor', hidden: '' }),
      element(
        'div',
        { class: 'line' },
        element(
          'span',
          { class: 'fits', role: 'img', 'aria-label': t('fitMark'), title: t('fitMark'), hidden: '' },
          '◆',
        ),
        verdict('curious', t('verdictCurious')),
        verdict('pass', t('verdictPass')),
        element('button', { type: 'button', class: 'open' }, t('writeNote')),
        element('span', { class: 'tags' }),
        element(
          'span',
          { class: 'tag-field' },
          element('input', {
            class: 'tag-input',
            type: 'text',
            role: 'combobox',
            'aria-label': t('addTag'),
            'aria-expanded': 'false',
            'aria-controls': 'options',
            'aria-autocomplete': 'list',
            placeholder: t('addTag'),
            autocomplete: 'off',
            autocapitalize: 'off',
            spellcheck: 'false',
            enterkeyhint: 'done',
          }),
          element('div', { class: 'listbox', id: 'options' }),
        ),
        element('span', { class: 'status', role: 'status' }),
      ),
    ),
  );
  const style = new CSSStyleSheet();
  style.replaceSync(css + verdictCss);
  const [before = '', after = ''] = t('notesOn', '\uFFFC').split('\uFFFC');
  const nursery = document.createElement('template').content.ownerDocument;
  return { content, style, label: (title) => `${before}${title}${after}`, nursery };
}
