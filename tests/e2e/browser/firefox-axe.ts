import type { Privileges } from './firefox-privileges';

interface AxeWorld {
  open(host: Element, root: ShadowRoot): void;
  run(): Promise<string>;
}
type WidgetRoot = ShadowRoot & { isUAWidget(): boolean };
declare const Components: {
  utils: {
    Sandbox: new (principals: Window[], options: object) => AxeWorld;
    evalInSandbox(source: string, sandbox: AxeWorld): void;
  };
};

/** In a world of its own, as in chrome-axe.ts. */
export const firefoxAxe = ({ inContent }: Privileges, window: string, source: string, options: string) =>
  inContent(window, runInSandbox, source, options);

function runInSandbox(source: string, options: string): Promise<string> {
  const { utils } = Components;
  // A list of one window, not the window: the rights of a content script, which the page cannot look into.
  const world = new utils.Sandbox([window], { sandboxPrototype: window, sameZoneAs: window });
  utils.evalInSandbox(
    `${source};
     function open(host, root) { Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true }) }
     function run() { return axe.run(document, ${options}).then(JSON.stringify) }`,
    world,
  );
  const openClosed = (within: Document | ShadowRoot) => {
    for (const host of within.querySelectorAll('*')) {
      const root = (host as Element & { openOrClosedShadowRoot: WidgetRoot | null }).openOrClosedShadowRoot;
      if (!root || root.isUAWidget()) continue;
      if (!host.shadowRoot) world.open(host, root);
      openClosed(root);
    }
  };
  openClosed(document);
  return world.run();
}
