import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Texts } from '../domain/texts';

export type Understood = {
  summary: string;
  sections: { heading: string; papers: { id: string; title: string; note: string }[] }[];
  /** What merging would change. */
  counts: { label: string; count: string }[];
  remarks: string[];
};

type Props = { t: Texts; understood: Understood; onMerge: () => void; children: ComponentChildren };

/** What was found in a post, before anything of it is stored. */
export function PostUnderstood({ t, understood, onMerge, children }: Props) {
  const id = useId();
  const { summary, sections, counts, remarks } = understood;
  return (
    <section class="change-preview" aria-labelledby={id}>
      <h2 id={id}>{t('postUnderstood')}</h2>
      <p role="status">{summary}</p>
      {sections.length > 0 && (
        <>
          <div class="choices">{children}</div>
          {sections.map(({ heading, papers }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two headings can be alike, and the list is made anew with the post
            <details key={i} class="left-out" open={sections.length <= 4}>
              <summary dir="auto">
                {heading} ({papers.length})
              </summary>
              <ul>
                {papers.map((paper) => (
                  <li key={paper.id} dir="auto">
                    {paper.title}
                    <span class="soft note-line">{paper.note === '' ? t('postNoNote') : paper.note}</span>
                  </li>
                ))}
              </ul>
            </details>
          ))}
          {remarks.length > 0 && (
            <details class="left-out" open={remarks.length <= 8}>
              <summary>{t('postRemarks')}</summary>
              <ul>
                {remarks.slice(0, mostShown).map((remark, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same can be said of two lines
                  <li key={i} dir="auto">
                    {remark}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <dl class="counts">
            {counts.map(({ label, count }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
          <div class="choices">
            <button type="button" class="button primary" onClick={onMerge}>
              {t('merge')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

const mostShown = 200;
