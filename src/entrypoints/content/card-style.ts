import { barTag } from '../../ui/bar-template';

const card = (mark: string) => `li:has(> ${barTag}[data-${mark}])`;
const faded = `${card('fade')}:not(:hover,:focus-within) > :not(${barTag})`;

/**
 * How a card as a whole looks after what its bar says. All of it hangs on attributes of our own element, so nothing of the page's is touched that React would
 * render again, and nothing moves but for the cards that are hidden. Faded cards lose their colours, not their contrast.
 */
export const cardStyle = `
${card('hide')}{display:none!important}
${card('verdict="curious"')}{background:#fff6df;box-shadow:0 0 0 6px #fff6df,-4px 0 0 6px #c98a1b}
${faded},${faded} *{color:#70757a!important;font-weight:normal!important}
${faded} img{opacity:.4}
${card('current')}{outline:2px solid #3e6775;outline-offset:6px}
html{scroll-padding-bottom:48px}
`;
