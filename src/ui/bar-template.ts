import type { Texts } from '../domain/texts';
import css from './bar.css?inline';

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

/**
 * Built once per page, with the texts already in it: cloning it is all that a card without an annotation costs.
 * Elements are made one by one because the build can write no HTML string.
 */
export function createBarTemplate(document: Document, t: Texts): BarTemplate {
  const make = (tag: string, attributes: Record<string, string>, ...children: (Node | string)[]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const content = document.createDocumentFragment();
  content.append(
    make(
      'div',
      { class: 'bar', role: 'group' },
      make('div', { class: 'note', hidden: '' }),
      make('div', { class: 'editor', hidden: '' }),
      make(
        'div',
        { class: 'line' },
        make('button', { type: 'button', class: 'open' }, t('writeNote')),
        make('span', { class: 'tags' }),
        make(
          'span',
          { class: 'tag-field' },
          make('input', {
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
          make('div', { class: 'listbox', id: 'options' }),
        ),
        make('span', { class: 'status', role: 'status' }),
      ),
    ),
  );
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  const [before = '', after = ''] = t('notesOn', '\uFFFC').split('\uFFFC');
  const nursery = document.createElement('template').content.ownerDocument;
  return { content, style, label: (title) => `${before}${title}${after}`, nursery };
}
