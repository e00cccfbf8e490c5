import { useId, useRef } from 'preact/hooks';
import type { TextKey, Texts } from '../domain/texts';
import { PopupIcon } from './popup-icon';

/** As `takeKinds` of the draft. */
export type TakeKind = 'rich-text' | 'bibtex' | 'csl-json';

type Props = { t: Texts; isWaiting: boolean; onTake: (kind: TakeKind) => void };

const ways: { kind: TakeKind; name: TextKey; icon: 'copy' | 'download' }[] = [
  { kind: 'rich-text', name: 'takeRichText', icon: 'copy' },
  { kind: 'bibtex', name: 'takeBibtex', icon: 'download' },
  { kind: 'csl-json', name: 'takeCslJson', icon: 'download' },
];

/** The other ways to take a draft along, behind one button. The browser closes it by Escape and by a press elsewhere. */
export function TakeMenu({ t, isWaiting, onTake }: Props) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div class="take">
      <button
        type="button"
        class="button"
        disabled={isWaiting}
        popovertarget={id}
        aria-label={t('takeMore')}
        title={t('takeMore')}
      >
        <PopupIcon name="more" />
      </button>
      <div id={id} ref={menu} class="take-menu" popover="auto" onBeforeToggle={() => place(menu.current)}>
        {ways.map(({ kind, name, icon }) => (
          <button
            key={kind}
            type="button"
            class="take-way"
            onClick={() => {
              menu.current?.hidePopover();
              onTake(kind);
            }}
          >
            <PopupIcon name={icon} />
            {t(name)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Beside the row of buttons, on the side where there is room. */
function place(menu: HTMLElement | null): void {
  const row = menu?.closest('.actions')?.getBoundingClientRect();
  if (!menu || !row) return;
  const isLow = row.top > innerHeight / 2;
  menu.style.insetInlineEnd = `${document.documentElement.clientWidth - row.right}px`;
  menu.style.insetBlock = isLow ? `auto ${innerHeight - row.top + 6}px` : `${row.bottom + 6}px auto`;
}
