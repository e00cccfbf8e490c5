import { detailsBody, detailsLink, reactsDetails } from './selectors';

/** Opens or closes what the card itself offers: abstract and keywords. `stand` is an element of ours in the card. False where it offers nothing. */
export function toggleDetails(card: Element, stand: Element): boolean {
  const link = card.querySelector<HTMLElement>(detailsLink);
  if (!link) return false;
  link.click();
  // React renders the body when this script is done; for Bootstrap, which should open it, it was not there yet.
  if (link.matches(reactsDetails)) setTimeout(() => openBody(card, stand));
  return true;
}

/**
 * Has Bootstrap open a body that React has rendered: by a click on what it takes for one of its own, as a second click on the link itself would have
 * React take the body away again.
 */
function openBody(card: Element, stand: Element): void {
  const body = card.querySelector(detailsBody);
  if (!body?.id) return;
  const trigger = document.createElement('span');
  trigger.dataset.toggle = 'collapse';
  trigger.dataset.target = `[id="${body.id}"]`;
  trigger.setAttribute('href', `#${body.id}`);
  stand.append(trigger);
  trigger.click();
  trigger.remove();
}
