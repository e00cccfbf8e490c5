import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { addTags, removeTag } from '../domain/tags';
import type { Texts } from '../domain/texts';
import { createNoteField } from './note-field';
import { enliven } from './tag-field';

type Props = {
  t: Texts;
  note: string;
  tags: readonly string[];
  onNote: (note: string) => void;
  onTags: (tags: readonly string[]) => void;
  /** What is unsaved should go now: the focus left, or the editor closes. */
  onLeave: () => void;
  /** Escape, or Ctrl/Cmd and Enter. */
  onDone: () => void;
  suggestTags: () => Promise<string[]>;
  /** Called with what makes a tag of the text that is still in the tag's field, for when the page goes; what it gives is called at the end. */
  onCommitter: (commit: () => void) => () => void;
};

/** The card's own fields in a page of ours. It opens with the caret in the note. */
export function NoteEditor(props: Props) {
  const { t, note, tags } = props;
  const latest = useRef(props);
  latest.current = props;
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listbox = useRef<HTMLDivElement>(null);
  const field = useRef<ReturnType<typeof createNoteField>>(null);
  const commitTag = useRef<(() => void) | null>(null);
  const listId = useId();

  useLayoutEffect(() => {
    if (!place.current) return;
    field.current = createNoteField(place.current, {
      t,
      onNote: (text) => latest.current.onNote(text),
      onDone: () => latest.current.onDone(),
    });
    field.current.show(latest.current.note);
    field.current.focus();
    const forget = latest.current.onCommitter(() => commitTag.current?.());
    return () => {
      commitTag.current?.();
      latest.current.onLeave();
      forget();
      field.current?.hide();
    };
  }, [t]);
  useLayoutEffect(() => field.current?.show(note), [note]);

  /** The list of tags costs nothing before it is wanted. */
  const wake = () => {
    if (commitTag.current !== null || !input.current || !listbox.current) return;
    commitTag.current = enliven(input.current, listbox.current, {
      t,
      tags: () => latest.current.tags,
      suggest: () => latest.current.suggestTags(),
      onAdd: (tags) => latest.current.onTags(addTags(latest.current.tags, tags)),
      onRemoveLast: () => latest.current.onTags(latest.current.tags.slice(0, -1)),
      onDone: () => latest.current.onDone(),
    });
  };
  const remove = (tag: string) => {
    props.onTags(removeTag(tags, tag));
    props.onLeave();
    input.current?.focus({ preventScroll: true });
  };

  return (
    <div class="editor" onFocusOut={props.onLeave}>
      <div ref={place} />
      <div class="tag-line">
        {tags.map((tag) => (
          <span key={tag} class="tag" dir="auto">
            {tag}
            <button type="button" class="remove" aria-label={t('removeTag', tag)} onClick={() => remove(tag)}>
              ×
            </button>
          </span>
        ))}
        <span class="tag-field">
          <input
            ref={input}
            type="text"
            class="tag-input"
            role="combobox"
            aria-label={t('addTag')}
            aria-expanded="false"
            aria-controls={listId}
            aria-autocomplete="list"
            placeholder={t('addTag')}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterKeyHint="done"
            onFocusIn={wake}
          />
          <div ref={listbox} id={listId} class="listbox" />
        </span>
      </div>
    </div>
  );
}
