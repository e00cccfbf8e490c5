import type { NoteNode } from '../domain/note-tree';
import { addTags, removeTag } from '../domain/tags';
import type { Texts } from '../domain/texts';
import type { Verdict } from '../domain/verdict';
import { type BarTemplate, barTag } from './bar-template';
import { element } from './element';
import { type Caret, createNoteField } from './note-field';
import { renderNote } from './note-view';
import { enliven } from './tag-field';

/** What a bar shows. */
export type BarView = {
  note: string;
  tags: readonly string[];
  /** What it comes to: a note alone makes curious. */
  verdict: Verdict | undefined;
  /** The note as it is to be shown; empty until it was saved once. */
  tree: NoteNode[];
  status: string;
  isFailure: boolean;
};

export type BarActions = {
  onNote: (note: string) => void;
  onTags: (tags: readonly string[]) => void;
  /** Its button was pressed: to give the verdict, or to take it back. */
  onVerdict: (verdict: Verdict) => void;
  /** The editor closed or lost the focus: what is unsaved should go now. */
  onLeave: () => void;
  /** The note field opened. */
  onOpen: () => void;
  suggestTags: () => Promise<string[]>;
  /** Called once with the closed root, before anything can happen in it. */
  onRoot: (shadow: ShadowRoot) => void;
};

export type Bar = {
  /** Stands in the card. */
  host: HTMLElement;
  show: (view: BarView) => void;
  /** Opens the field with the caret in it, at its end unless told. */
  open: (caret?: Caret) => void;
  close: () => void;
  /** A quiet sign that the paper fits what the reader noted; nothing moves. */
  mark: (isFitting: boolean) => void;
  /** Puts a mark into the closed root, where the page does not see it. */
  sign: (sign: string) => void;
  /** The focus on the bar as a whole, which is named by its paper and outlives every rebuild of the card. */
  focus: () => void;
  focusTags: () => void;
  /** The reader is in it: a field is open or has the focus. */
  isBusy: () => boolean;
  /** Text that is still in the tag's field becomes a tag. */
  commit: () => void;
  /** Hands over what is still in a field, and tells where its caret was if it was open; the bar is of no use afterwards. */
  dispose: () => Caret | undefined;
};

type Parts = Record<
  'bar' | 'note' | 'editor' | 'open' | 'tags' | 'listbox' | 'status' | 'fits' | Verdict,
  HTMLElement
> & {
  input: HTMLInputElement;
};

/** The bar under one paper: cloned from the template, closed to the page, with the editor mounted only while it is open. */
export function createBar(template: BarTemplate, title: string, t: Texts, actions: BarActions): Bar {
  const host = template.nursery.createElement(barTag);
  const shadow = host.attachShadow({ mode: 'closed' });
  template.content.ownerDocument.adoptNode(host);
  actions.onRoot(shadow);
  shadow.append(template.content.cloneNode(true));
  shadow.adoptedStyleSheets = [template.style];
  const parts = partsOf(shadow);
  parts.bar.setAttribute('aria-label', template.label(title));

  let view: BarView = { note: '', tags: [], verdict: undefined, tree: [], status: '', isFailure: false };
  let isOpen = false;
  let commitTag: (() => void) | undefined;

  const field = createNoteField(parts.editor, { t, onNote: actions.onNote, onDone: done });
  const setTags = (tags: readonly string[]) => actions.onTags(tags);

  function show(next: BarView): void {
    const last = view;
    view = next;
    if (isOpen) field.show(view.note);
    else renderClosed(last);
    if (next.verdict !== last.verdict) showVerdict();
    if (next.tags.join('\n') !== last.tags.join('\n')) renderTags();
    if (next.status !== last.status) parts.status.textContent = next.status;
    parts.status.classList.toggle('failure', next.isFailure);
  }

  function renderClosed(last?: BarView): void {
    const hasNote = view.note.trim() !== '';
    parts.open.textContent = t(hasNote ? 'editNote' : 'writeNote');
    parts.bar.classList.toggle('has-note', hasNote);
    parts.note.hidden = !hasNote;
    if (last && last.tree === view.tree && last.note === view.note) return;
    // Until the background has said what its Markdown means, a note is shown as it was typed.
    parts.note.replaceChildren(view.tree.length > 0 ? renderNote(view.tree) : view.note.trim());
    parts.note.classList.toggle('plain', view.tree.length === 0);
  }

  function showVerdict(): void {
    for (const verdict of ['curious', 'pass'] as const)
      parts[verdict].setAttribute('aria-pressed', String(view.verdict === verdict));
    // For the style of the whole card, which is the page's.
    if (view.verdict) host.dataset.verdict = view.verdict;
    else delete host.dataset.verdict;
  }

  function renderTags(): void {
    showChips(parts.tags, view.tags, (tag) => chip(tag, t('removeTag', tag)));
    parts.bar.classList.toggle('has-tags', view.tags.length > 0);
  }

  function open(caret?: Caret): void {
    if (isOpen) return;
    isOpen = true;
    parts.bar.classList.add('is-open');
    parts.note.hidden = true;
    parts.editor.hidden = false;
    parts.open.textContent = t('closeNote');
    field.show(view.note);
    field.focus(caret);
    actions.onOpen();
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    actions.onLeave();
    field.hide();
    parts.editor.hidden = true;
    parts.bar.classList.remove('is-open');
    renderClosed();
  }

  function done(): void {
    close();
    parts.open.focus({ preventScroll: true });
  }

  shadow.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    const tag = target.closest<HTMLElement>('.remove')?.dataset.tag;
    if (tag !== undefined) {
      setTags(removeTag(view.tags, tag));
      actions.onLeave();
      parts.input.focus({ preventScroll: true });
    } else if (target === parts.curious || target === parts.pass) {
      actions.onVerdict(target === parts.pass ? 'pass' : 'curious');
    } else if (target === parts.open) {
      if (isOpen) done();
      else open();
    }
  });

  shadow.addEventListener('focusin', (event) => {
    if (event.target !== parts.input) return;
    commitTag ??= enliven(parts.input, parts.listbox, {
      t,
      tags: () => view.tags,
      suggest: actions.suggestTags,
      onAdd: (tags) => setTags(addTags(view.tags, tags)),
      onRemoveLast: () => setTags(view.tags.slice(0, -1)),
      onDone: done,
    });
  });
  shadow.addEventListener('focusout', actions.onLeave);
  // The page changed a field: what the reader wrote is put back.
  shadow.addEventListener('forged', () => {
    parts.input.value = '';
    const area = parts.editor.querySelector('textarea');
    if (area) area.value = view.note;
  });

  return {
    host,
    show,
    open,
    close,
    mark: (isFitting) => {
      parts.fits.hidden = !isFitting;
    },
    sign: (sign) => {
      parts.bar.dataset.sign = sign;
    },
    focus: () => parts.bar.focus({ preventScroll: true }),
    focusTags: () => parts.input.focus({ preventScroll: true }),
    isBusy: () => isOpen || shadow.activeElement !== null,
    commit: () => commitTag?.(),
    dispose: () => {
      commitTag?.();
      actions.onLeave();
      return field.caret();
    },
  };
}

/** What is there stays: of thousands of tags one change would take seconds otherwise. */
function showChips(container: HTMLElement, tags: readonly string[], make: (tag: string) => HTMLElement): void {
  const chips = new Map([...container.children].map((chip) => [chip.firstChild?.nodeValue ?? '', chip]));
  const wanted = new Set(tags);
  for (const [tag, chip] of chips) if (!wanted.has(tag)) chip.remove();
  let place = container.firstElementChild;
  for (const tag of tags) {
    const chip = chips.get(tag) ?? make(tag);
    if (chip === place) place = place.nextElementSibling;
    else container.insertBefore(chip, place);
  }
}

function chip(tag: string, label: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'remove', 'data-tag': tag, 'aria-label': label }, '×');
  return element('span', { class: 'tag' }, tag, button);
}

function partsOf(shadow: ShadowRoot): Parts {
  const part = (name: string) => shadow.querySelector(`.${name}`) as HTMLElement; // each stands in the template
  return {
    bar: part('bar'),
    note: part('note'),
    editor: part('editor'),
    open: part('open'),
    tags: part('tags'),
    input: part('tag-input') as HTMLInputElement,
    listbox: part('listbox'),
    status: part('status'),
    fits: part('fits'),
    curious: part('curious'),
    pass: part('pass'),
  };
}
