import type { CDPSession, Protocol } from 'puppeteer-core';
import { measure, readDetails } from './element';
import { isNamed, type Match, printLines, type Step, silentRoles, type Told, type Tree } from './tree';

type AxNode = Protocol.Accessibility.AXNode;

const boolean = (value: unknown) => value === true || value === 'true';
const tristate = (value: unknown) => (value === 'mixed' ? 'mixed' : boolean(value));

function toTold(node: AxNode): Told {
  const told: Told = {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    description: String(node.description?.value ?? ''),
  };
  for (const { name, value } of node.properties ?? []) {
    if (name === 'pressed') told.pressed = tristate(value.value);
    else if (name === 'checked') told.checked = tristate(value.value);
    else if (name === 'expanded') told.expanded = boolean(value.value);
    else if (name === 'selected') told.selected = boolean(value.value);
    else if (name === 'disabled' && boolean(value.value)) told.disabled = true;
    else if (name === 'invalid' && value.value !== 'false') told.invalid = true;
  }
  return told;
}

/** The tree as the DevTools protocol tells it: it goes through closed shadow roots by itself. */
export function chromeTree(cdp: CDPSession): Tree {
  /** Calls a function of element.ts on the element in the page. */
  async function onElement<A extends unknown[], T>(key: number, fn: (node: Element, ...args: A) => T, ...args: A) {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: key });
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (...args) { const __name = (f) => f; return (${fn})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  async function under(backendNodeId: number, { role, name }: Step): Promise<Match[]> {
    const { nodes } = await cdp.send('Accessibility.queryAXTree', { backendNodeId, role });
    return nodes
      .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined && node.backendDOMNodeId !== backendNodeId)
      .map((node) => ({ ...toTold(node), key: node.backendDOMNodeId ?? 0 }))
      .filter((match) => isNamed(match.name, name));
  }

  async function find(path: readonly Step[]): Promise<Match[]> {
    const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
    let found: Match[] = [{ key: root.backendNodeId, role: '', name: '', description: '' }];
    for (const step of path) found = (await Promise.all(found.map(({ key }) => under(key, step)))).flat();
    return found;
  }

  async function focused(): Promise<Told | undefined> {
    let { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
    for (;;) {
      if (!result.objectId) return undefined;
      const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
      const inside = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== 'user-agent');
      if (!inside) break;
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: inside.backendNodeId });
      const asked = {
        objectId: object.objectId ?? '',
        functionDeclaration: 'function () { return this.activeElement }',
      };
      const deeper = await cdp.send('Runtime.callFunctionOn', asked);
      if (!deeper.result.objectId) break;
      result = deeper.result;
    }
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId ?? '',
      fetchRelatives: false,
    });
    return nodes[0] && toTold(nodes[0]);
  }

  async function print(): Promise<string> {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree', {});
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const lines: string[] = [];
    const add = (node: AxNode, depth: number) => {
      const role = String(node.role?.value ?? '');
      const isShown = !node.ignored && !silentRoles.has(role);
      if (isShown) lines.push(`${'  '.repeat(depth)}${role} “${node.name?.value ?? ''}”`);
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child) add(child, isShown ? depth + 1 : depth);
      }
    };
    if (nodes[0]) add(nodes[0], 0);
    return printLines(lines);
  }

  return {
    find,
    focused,
    print,
    details: (key) => onElement(key, readDetails),
    box: (key, scroll = true) => onElement(key, measure, scroll),
  };
}
