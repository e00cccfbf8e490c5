import { type PaperId, paperIdFromUrl } from '../../domain/paper';
import { barTag } from '../../ui/bar-template';
import { dockTag } from '../../ui/dock';

// After an update Firefox starts the new content script in the page that still shows what the old one made, dead, but with the reader's text in its fields.

/** Firefox lets a content script of this extension into a closed root, whoever closed it. */
type Dead = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };

/** Takes the dead bar of a card away, and gives back the text of its field where that was open. */
export function takeDeadBar(card: HTMLElement): string | undefined {
  const dead = card.querySelector<Dead>(`:scope > ${barTag}`);
  dead?.remove();
  return textIn(dead);
}

export type LeftNote = { paperId: PaperId; title: string; note: string };

/** Takes the dead bar of the venue away, and gives back the texts of the open fields of its suggestions. */
export function takeDeadDock(document: Document): LeftNote[] {
  const dead = document.querySelector<Dead>(`body > ${dockTag}`);
  dead?.remove();
  const links = dead?.openOrClosedShadowRoot?.querySelectorAll<HTMLAnchorElement>('li a.paper') ?? [];
  return [...links].flatMap((link) => {
    const paperId = paperIdFromUrl(link.href);
    const note = textIn(link.closest('li')?.querySelector<Dead>(barTag) ?? null);
    return paperId === undefined || note === undefined ? [] : [{ paperId, title: link.textContent ?? '', note }];
  });
}

const textIn = (dead: Dead | null): string | undefined =>
  dead?.openOrClosedShadowRoot?.querySelector('textarea')?.value;
