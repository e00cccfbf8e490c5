import type { ComponentChildren } from 'preact';
import type { Texts } from '../domain/texts';

type Props = {
  t: Texts;
  views: { id: string; name: string }[];
  current: string;
  /** The skip link was followed: the focus belongs to the content. */
  onSkip: () => void;
  /** A link to a view was followed. */
  onGo: () => void;
  /** What can be done on every view. */
  children?: ComponentChildren;
};

/** The notebook's name and the ways to its views, the same on each. */
export function NotebookHeader({ t, views, current, onSkip, onGo, children }: Props) {
  const skip = (event: Event) => {
    event.preventDefault(); // its # would name a view
    onSkip();
  };
  return (
    <header class="top">
      <a class="skip" href={`#${current}`} onClick={skip}>
        {t('notebookSkip')}
      </a>
      <p class="brand">{t('name')}</p>
      <nav aria-label={t('notebookViews')}>
        <ul>
          {views.map(({ id, name }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={() => id !== current && onGo()}
                aria-current={id === current ? 'page' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </header>
  );
}
