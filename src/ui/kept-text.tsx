import { useEffect, useId, useRef, useState } from 'preact/hooks';

type Props = {
  label: string;
  /** What is kept; where it changes elsewhere, the field follows unless the reader is writing in it. */
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** How it is written, or what is wrong with it. */
  hint?: string | undefined;
  isWrong?: boolean;
  /** So many lines; one line is a field that takes no line ends. */
  lines?: number;
  /** Letters of one width. */
  isCode?: boolean;
  /** The label is for assistive technology only. */
  hidesLabel?: boolean;
};

/** A change is told so many milliseconds after the first key, and at once when the field is left. */
const delay = 300;

/** A field whose text is kept as it is written. */
export function KeptText({ label, value, onChange, hint, isWrong = false, lines = 1, ...look }: Props) {
  const id = useId();
  const field = useKeptText(value, onChange);
  const shared = {
    id,
    value: field.text,
    onInput: field.onInput,
    onBlur: field.tell,
    placeholder: look.placeholder ?? '',
    class: look.isCode ? 'text-field code' : 'text-field',
    'aria-describedby': hint ? `${id}-hint` : undefined,
    'aria-invalid': isWrong,
    spellcheck: !look.isCode,
  };
  return (
    <div class="labelled">
      <label for={id} class={look.hidesLabel ? 'unseen' : undefined}>
        {label}
      </label>
      {lines === 1 ? <input type="text" {...shared} /> : <textarea rows={lines} {...shared} />}
      {hint && (
        <p id={`${id}-hint`} class={isWrong ? 'hint wrong' : 'hint'}>
          {hint}
        </p>
      )}
    </div>
  );
}

function useKeptText(value: string, onChange: (value: string) => void) {
  const [mine, setMine] = useState<string>();
  const unsaid = useRef<{ text: string; timer: number } | null>(null);
  const latest = useRef(onChange);
  latest.current = onChange;

  const tell = () => {
    if (!unsaid.current) return;
    const { text, timer } = unsaid.current;
    clearTimeout(timer);
    unsaid.current = null;
    latest.current(text);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for as long as the field stands
  useEffect(() => {
    addEventListener('pagehide', tell);
    return () => {
      removeEventListener('pagehide', tell);
      tell();
    };
  }, []);
  // What is kept by now is what was told; anything else came from elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value is what it waits for
  useEffect(() => {
    if (!unsaid.current) setMine(undefined);
  }, [value]);

  return {
    text: mine ?? value,
    tell,
    onInput: (event: Event) => {
      const text = (event.currentTarget as HTMLInputElement).value;
      setMine(text);
      unsaid.current = { text, timer: unsaid.current?.timer ?? window.setTimeout(tell, delay) };
    },
  };
}
