import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteNode } from '../domain/note-tree';
import type { Paper } from '../domain/paper';
import type { Texts } from '../domain/texts';
import type { Verdict } from '../domain/verdict';
import { NoteBody } from './note-body';
import { PaperHead, titleId } from './paper-head';

type Props = {
  t: Texts;
  paper: Paper;
  /** Why it is shown, in a sentence; empty where that is plain. */
  why: string;
  /** It comes from where the reader has not been. */
  isChance?: boolean;
  note: string;
  tree: NoteNode[];
  tags: readonly string[];
  verdict: Verdict | undefined;
  status: string;
  isFailure: boolean;
  /** Stands in the place of note and tags while it is there. */
  editor: ComponentChildren;
  onVerdict: (verdict: Verdict) => void;
  onEdit: () => void;
};

/** A paper that the reader has not judged yet, and all that can be done with it. */
export function SuggestionArticle({ t, paper, why, isChance = false, note, tree, tags, verdict, ...rest }: Props) {
  const edit = useRef<HTMLButtonElement>(null);
  const isOpen = Boolean(rest.editor);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      edit.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const { tldr = '', abstract = '' } = paper;
  const verdicts = [
    ['curious', 'verdictCurious'],
    ['pass', 'verdictPass'],
  ] as const;
  return (
    <article
      class="entry suggestion"
      tabIndex={-1}
      aria-labelledby={titleId(paper)}
      data-verdict={verdict ?? 'open'}
      data-chance={isChance || undefined}
    >
      <PaperHead t={t} paper={paper}>
        {null}
      </PaperHead>
      {why !== '' && (
        <p class="why" dir="auto">
          {why}
        </p>
      )}
      {tldr.trim() !== '' && (
        <p class="tldr" dir="auto">
          {tldr}
        </p>
      )}
      {abstract.trim() !== '' && (
        <details class="abstract">
          <summary>{t('suggestAbstract')}</summary>
          <p dir="auto">{abstract}</p>
        </details>
      )}
      {rest.editor || <NoteBody note={note} tree={tree} tags={tags} />}
      <div class="acts">
        {verdicts.map(([each, name]) => (
          <button
            key={each}
            type="button"
            class={`act ${each}`}
            aria-pressed={verdict === each}
            onClick={() => rest.onVerdict(each)}
          >
            {t(name)}
          </button>
        ))}
        <button ref={edit} type="button" class={isOpen ? 'act done' : 'act'} onClick={rest.onEdit}>
          {t(isOpen ? 'closeNote' : note.trim() !== '' ? 'editNote' : 'writeNote')}
        </button>
        <span class={rest.isFailure ? 'status failure' : 'status'} role="status">
          {rest.status}
        </span>
      </div>
    </article>
  );
}
