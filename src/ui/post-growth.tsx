import type { Texts } from '../domain/texts';

type Props = {
  t: Texts;
  added: { heading: string; isNew: boolean; papers: { id: string; title: string; note: string }[] }[];
  changed: { id: string; title: string; inPost: string; inNotebook: string }[];
  accepted: ReadonlySet<string>;
  onAccept: (id: string, isOn: boolean) => void;
};

/** What a post grows by, and the notes that say something else by now, side by side. */
export function PostGrowth({ t, added, changed, accepted, onAccept }: Props) {
  return (
    <>
      {added.map(({ heading, isNew, papers }) => (
        <details key={heading} class="left-out" open>
          <summary dir="auto">{t(isNew ? 'postAddedSection' : 'postAdded', heading || t('postNoHeading'))}</summary>
          <ul>
            {papers.map(({ id, title, note }) => (
              <li key={id} dir="auto">
                {title}
                <span class="soft note-line">{note === '' ? t('postNoNote') : note}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {changed.length > 0 && <h3>{t('postChanged')}</h3>}
      {changed.map(({ id, title, inPost, inNotebook }) => (
        <fieldset key={id} class="changed-note">
          <legend dir="auto">{title}</legend>
          <div class="side-by-side">
            <div>
              <p class="legend">{t('postInPost')}</p>
              <p class="note-line" dir="auto">
                {inPost === '' ? t('postNoNote') : inPost}
              </p>
            </div>
            <div>
              <p class="legend">{t('postInNotebook')}</p>
              <p class="note-line" dir="auto">
                {inNotebook}
              </p>
            </div>
          </div>
          <label class="check">
            <input
              type="checkbox"
              checked={accepted.has(id)}
              onChange={(event) => onAccept(id, event.currentTarget.checked)}
            />
            {t('postTake')}
          </label>
        </fieldset>
      ))}
    </>
  );
}
