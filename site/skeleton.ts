// For tests: what is left of a page when its data are taken out, to compare the stand-in with captured real pages.

/** Names that change with each release or render: CSS modules (`Group_group__kKNFJ`), emotion (`css-1wy0on6`), antd (`css-var-_r_0_`). */
function stableClass(name: string): string {
  return name
    .replace(/__(?=.*[A-Z0-9])[A-Za-z0-9_-]{5}$/, '__*')
    .replace(/^css-var-_\w+_$/, 'css-var-*')
    .replace(/^css-[a-z0-9]{6,8}(?=-|$)/, 'css-*');
}

/** With the id of a paper in it: `note_BJij4yg0Z`, `rJTutzbA--details-237`. */
const stableId = (id: string) =>
  id.replace(/^note_(?!children$).*/, 'note_*').replace(/^.*-details-\d+$/, '*-details-*');

/** Put and taken away by scripts while a page lives, not part of its markup. */
const STATE_CLASSES = new Set(['in', 'collapsed', 'collapsing']);

function nameOf(element: Element): string {
  const classes = [...element.classList].filter((name) => !STATE_CLASSES.has(name)).map(stableClass);
  const id = element.closest('.collapse-widget') ? '' : stableId(element.id);
  const attributes = ['role', 'data-toggle'].map((name) => {
    const value = element.getAttribute(name);
    return value === null ? '' : `[${name}=${value}]`;
  });
  if (element.hasAttribute('data-id')) attributes.push('[data-id]');
  return (
    element.localName +
    (id && `#${id}`) +
    classes
      .sort()
      .map((name) => `.${name}`)
      .join('') +
    attributes.join('')
  );
}

const isList = (element: Element) => element.matches('.list-paginated, ul.submissions-list');

/** Mathematics and rendered Markdown are data. */
const isData = (element: Element) => element.matches('mjx-container, .markdown-rendered > *');

/**
 * One line for each element, indented. Neighbours of the same shape count once (authors, pages), and a list of papers
 * counts as the set of its cards' shapes.
 */
export function skeleton(element: Element): string {
  const inner = [...element.children].filter((child) => !isData(child)).map(skeleton);
  const shapes = isList(element)
    ? [...new Set(inner)].sort()
    : inner.filter((shape, place) => shape !== inner[place - 1]);
  return [nameOf(element), ...shapes.flatMap((shape) => shape.split('\n').map((line) => `  ${line}`))].join('\n');
}
