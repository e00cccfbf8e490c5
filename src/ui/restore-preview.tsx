import { useEffect, useId, useRef } from 'preact/hooks';
import type { Texts } from '../domain/texts';

/** What a file would change, in words. */
export type Preview = {
  /** Which file, and when it was made. */
  source: string;
  counts: { label: string; count: string }[];
  /** What is left out, grouped by why. */
  left: { label: string; rows: string[] }[];
};

type Props = {
  t: Texts;
  preview: Preview;
  /** What is going on, or why the merge failed. */
  status: string;
  isFailure: boolean;
  onMerge: () => void;
  onCancel: () => void;
};

/** Shown before anything is written. It takes the focus when it appears. */
export function RestorePreview({ t, preview, status, isFailure, onMerge, onCancel }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file
  useEffect(() => heading.current?.focus(), [preview]);
  return (
    <section class="change-preview" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t('restorePreview')}
      </h3>
      <p class="soft">{preview.source}</p>
      <dl class="counts">
        {preview.counts.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {preview.left.map(({ label, rows }) => (
        <LeftOut key={label} t={t} label={label} rows={rows} />
      ))}
      <p class="soft">{t('restorePromise')}</p>
      <div class="choices">
        <button type="button" class="button primary" onClick={onMerge}>
          {t('merge')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <output class={isFailure ? 'failure' : 'soft'}>{status}</output>
      </div>
    </section>
  );
}

/** A reader of thousands learns no more from all of them. */
const mostShown = 500;
/** Few enough to be shown unasked. */
const mostOpen = 8;

function LeftOut({ t, label, rows }: { t: Texts; label: string; rows: string[] }) {
  return (
    <details class="left-out" open={rows.length <= mostOpen}>
      <summary>{label}</summary>
      <ul>
        {rows.slice(0, mostShown).map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two papers can have one title, and the list never changes
          <li key={i} dir="auto">
            {row}
          </li>
        ))}
        {rows.length > mostShown && <li>{t('restoreMoreLeft', String(rows.length - mostShown))}</li>}
      </ul>
    </details>
  );
}
