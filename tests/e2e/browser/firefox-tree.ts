import { measure, readDetails } from './element';
import type { Privileges } from './firefox-privileges';
import { type Match, printLines, type Step, silentRoles, type Told, type Tree } from './tree';

interface Accessible {
  readonly role: number;
  readonly computedARIARole: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly DOMNode: Element;
  readonly firstChild: Accessible | null;
  readonly nextSibling: Accessible | null;
  getState(state: { value?: number }, extra: { value?: number }): void;
}
interface Service {
  getAccessibleFor(node: Node): Accessible | null;
  getStringRole(role: number): string;
}
declare const Components: {
  classes: { '@mozilla.org/accessibilityService;1': { getService(type: unknown): Service } };
  interfaces: { nsIAccessibilityService: unknown; nsIAccessibleStates: Record<State, number> };
};
type State =
  | 'STATE_PRESSED'
  | 'STATE_MIXED'
  | 'STATE_CHECKABLE'
  | 'STATE_CHECKED'
  | 'STATE_EXPANDED'
  | 'STATE_COLLAPSED'
  | 'STATE_SELECTABLE'
  | 'STATE_SELECTED'
  | 'STATE_UNAVAILABLE'
  | 'STATE_INVALID';
/** A pattern cannot be sent, its source can. */
type SentStep = { role: string; exact?: string; source?: string; flags?: string };
type Request =
  | { ask: 'find'; path: SentStep[] }
  | { ask: 'focused' }
  | { ask: 'lines' }
  | { ask: 'details'; key: number }
  | { ask: 'box'; key: number; scroll: boolean };

/** Runs in the page's process with the browser's rights. */
function answer(request: Request, details: typeof readDetails, box: typeof measure) {
  const { classes, interfaces } = Components;
  const service = classes['@mozilla.org/accessibilityService;1'].getService(interfaces.nsIAccessibilityService);
  const bits = interfaces.nsIAccessibleStates;
  const sandbox = globalThis as unknown as { kept?: Element[] };
  sandbox.kept ??= [];
  const kept = sandbox.kept;

  function tell(node: Accessible): Told {
    const { name, description, computedARIARole: role } = node;
    const states: { value?: number } = {};
    node.getState(states, {});
    const has = (state: State) => ((states.value ?? 0) & bits[state]) !== 0;
    const told: Told = { role, name: name ?? '', description: description ?? '' };
    if (service.getStringRole(node.role) === 'toggle button')
      told.pressed = has('STATE_MIXED') ? 'mixed' : has('STATE_PRESSED');
    if (has('STATE_CHECKABLE')) told.checked = has('STATE_MIXED') ? 'mixed' : has('STATE_CHECKED');
    if (has('STATE_EXPANDED') || has('STATE_COLLAPSED')) told.expanded = has('STATE_EXPANDED');
    if (has('STATE_SELECTABLE')) told.selected = has('STATE_SELECTED');
    if (has('STATE_UNAVAILABLE')) told.disabled = true;
    if (has('STATE_INVALID')) told.invalid = true;
    return told;
  }
  function* under(node: Accessible, depth = 0): Generator<[Accessible, number]> {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      yield [child, depth];
      yield* under(child, depth + 1);
    }
  }
  const fits = (node: Accessible, { role, exact, source, flags }: SentStep) => {
    if (node.computedARIARole !== role) return false;
    if (exact !== undefined) return node.name === exact;
    return source === undefined || new RegExp(source, flags).test(node.name ?? '');
  };

  const keptAs = (key: number) => {
    const node = kept[key];
    if (!node) throw new Error('The page of this element is gone');
    return node;
  };

  if (request.ask === 'details') return details(keptAs(request.key));
  if (request.ask === 'box') return box(keptAs(request.key), request.scroll);
  if (request.ask === 'focused') {
    let node: Element | null = document.activeElement;
    for (let inner = node; inner; inner = openRoot(inner)?.activeElement ?? null) node = inner;
    const accessible = node && service.getAccessibleFor(node);
    return accessible ? tell(accessible) : undefined;
  }
  const root = service.getAccessibleFor(document);
  if (request.ask === 'lines')
    return root
      ? [...under(root)].map(([node, depth]) => ({ depth, role: node.computedARIARole, name: node.name ?? '' }))
      : [];
  let found = root ? [root] : [];
  for (const step of request.path)
    found = found.flatMap((start) => [...under(start)].map(([node]) => node).filter((node) => fits(node, step)));
  return found.map((node): Match => ({ ...tell(node), key: kept.push(node.DOMNode) - 1 }));

  function openRoot(node: Element) {
    return (node as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
  }
}

const source = `(request) => (${answer})(request, ${readDetails}, ${measure})`;

const toSent = ({ role, name }: Step): SentStep => {
  if (name === undefined) return { role };
  return typeof name === 'string' ? { role, exact: name } : { role, source: name.source, flags: name.flags };
};

/** The tree as Firefox's accessibility service builds it, read inside the page's process. */
export function firefoxTree(privileges: Privileges, window: string): Tree {
  const ask = <T>(request: Request) => privileges.inContent<[Request], T>(window, source, request);
  return {
    find: (path) => ask({ ask: 'find', path: path.map(toSent) }),
    focused: async () => (await ask<Told | null>({ ask: 'focused' })) ?? undefined,
    details: (key) => ask({ ask: 'details', key }),
    box: (key, scroll = true) => ask({ ask: 'box', key, scroll }),
    async print() {
      const nodes = await ask<{ depth: number; role: string; name: string }[]>({ ask: 'lines' });
      const lines: string[] = [];
      const around: number[] = []; // the depths of the shown ancestors
      for (const { depth, role, name } of nodes) {
        while (around.length > 0 && (around.at(-1) ?? 0) >= depth) around.pop();
        if (silentRoles.has(role)) continue;
        lines.push(`${'  '.repeat(around.length)}${role} “${name}”`);
        around.push(depth);
      }
      return printLines(lines);
    },
  };
}
