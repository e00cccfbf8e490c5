import { type PaperId, paperIdFromUrl } from '../../domain/paper';
import { barTag } from '../../ui/bar-template';
import { dockTag } from '../../ui/dock';

// After an update Firefox starts the new content script in the page that still shows what the old one made, dead, but with the reader's text in its fields.

/** Firefox lets a content script of this extension into a closed root, whoever closed it. */
type Dead = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };

/** What was in an open field, and the mark by which it is known that a run of ours put it there: the page could put anything there. */
export type LeftText = { note: string; sign: string };

/** Takes the dead bar of a card away, and gives back the text of its field where that was open. */
export function takeDeadBar(card: HTMLElement): LeftText | undefined {
  const dead = card.querySelector<Dead>(`:scope > ${barTag}`);
  dead?.remove();
  return textIn(dead);
}

export type LeftNote = LeftText & { paperId: PaperId; title: string };

/** Takes the dead bar of the venue away, and gives back the texts of the open fields of its suggestions. */
export function takeDeadDock(document: Document): LeftNote[] {
  const dead = document.querySelector<Dead>(`body > ${dockTag}`);
  dead?.remove();
  const links = dead?.openOrClosedShadowRoot?.querySelectorAll<HTMLAnchorElement>('li a.paper') ?? [];
  return [...links].flatMap((link) => {
    const paperId = paperIdFromUrl(link.href);
    const left = textIn(link.closest('li')?.querySelector<Dead>(barTag) ?? null);
    return paperId === undefined || !left ? [] : [{ ...left, paperId, title: link.textContent ?? '' }];
  });
}

function textIn(dead: Dead | null): LeftText | undefined {
  const root = dead?.openOrClosedShadowRoot;
  const note = root?.querySelector('textarea')?.value;
  const sign = root?.querySelector<HTMLElement>('[data-sign]')?.dataset.sign;
  return note === undefined || sign === undefined ? undefined : { note, sign };
}
