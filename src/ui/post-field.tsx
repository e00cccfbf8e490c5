import type { RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Texts } from '../domain/texts';

type Props = {
  t: Texts;
  post: string;
  field: RefObject<HTMLTextAreaElement | null>;
  onPost: (text: string) => void;
  onFile: (file: File) => void;
};

/** Where a post is pasted, or its file is chosen. A field makes "\n" of line ends, so what came from a file stays as it came until it is typed in. */
export function PostField({ t, post, field, onPost, onFile }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    const file = input.current?.files?.[0];
    if (input.current) input.current.value = '';
    if (file) onFile(file);
  };
  return (
    <div class="labelled post-field">
      <label for={id}>{t('postField')}</label>
      <textarea
        id={id}
        ref={field}
        rows={10}
        class="text-field code"
        spellcheck={false}
        value={post}
        onInput={(event) => onPost(event.currentTarget.value)}
      />
      <div class="choices">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {t('postChoose')}
        </button>
        <input ref={input} type="file" accept=".md,.qmd,.markdown,.txt,text/markdown" hidden onChange={choose} />
        <span class="soft">{t('postDrop')}</span>
      </div>
    </div>
  );
}
