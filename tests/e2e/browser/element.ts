import type { Box, Details } from './tree';

// These two run in the browser, on an element of a closed root too. Their source is sent, so they use nothing from outside.

export function readDetails(node: Element): Details {
  const root = node.getRootNode() as Document | ShadowRoot;
  const field = node as HTMLInputElement;
  const option = root.getElementById(node.getAttribute('aria-activedescendant') ?? '');
  const details: Details = {
    value: typeof field.value === 'string' ? field.value : '',
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read out
    text: (node as HTMLElement).innerText ?? node.textContent ?? '',
    focused: root.activeElement === node,
    active: option?.textContent?.trim() ?? '',
  };
  if (/^(INPUT|TEXTAREA)$/.test(node.tagName) && field.selectionStart !== null && field.selectionEnd !== null)
    details.selection = [field.selectionStart, field.selectionEnd];
  return details;
}

/** With `scroll`, brings the element to the middle of the viewport if a pointer could not reach it where it is. */
export function measure(node: Element, scroll: boolean): Box {
  const box = look();
  if (!scroll || box.covered === undefined) return box;
  node.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return look();

  function look(): Box {
    const { x, y, width, height } = node.getBoundingClientRect();
    // The middle of the first line: the middle of a wrapped link's whole box can be beside the link.
    const line = node.getClientRects()[0] ?? { x, y, width, height };
    const aim = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    const box: Box = { x, y, width, height, aim };
    const covered = width > 0 && height > 0 ? whatCovers(aim) : 'nothing: it has no size';
    return covered === undefined ? box : { ...box, covered };
  }

  /** From the element out through its hosts: at each level the topmost thing at the point has to be ours. */
  function whatCovers(aim: { x: number; y: number }): string | undefined {
    for (let inner: Element | undefined = node; inner; ) {
      const root = inner.getRootNode() as Document | ShadowRoot;
      const top: Element | null = root.elementFromPoint(aim.x, aim.y);
      const isOurs = top !== null && (inner.contains(top) || top.closest('label')?.control === inner);
      if (!isOurs) return top ? (top.cloneNode() as Element).outerHTML.slice(0, 200) : 'nothing: it is out of view';
      inner = 'host' in root ? root.host : undefined;
    }
    return undefined;
  }
}
