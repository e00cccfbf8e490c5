import { useId } from 'preact/hooks';

export type ChartBar = {
  key: string;
  label: string;
  value: number /** The whole, as a sentence for who hears it. */;
  text: string;
};

type Props = { title: string; note: string; bars: ChartBar[]; isUpright?: boolean };

/** A chart that is a list: each bar is an item with its words, and the bar itself only for the eye. */
export function BarChart({ title, note, bars, isUpright = false }: Props) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="hint">{note}</p>
      <ul class={isUpright ? 'bars upright' : 'bars'}>
        {bars.map(({ key, label, value, text }) => (
          <li key={key} title={text}>
            <span class="unseen">{text}</span>
            <span class="bar-label" aria-hidden="true">
              {label}
            </span>
            <span class="track-line" aria-hidden="true">
              <span class="fill" style={{ '--share': value / most }} />
            </span>
            <span class="bar-value" aria-hidden="true">
              {value > 0 ? value : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
