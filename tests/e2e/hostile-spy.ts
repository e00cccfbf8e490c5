/** What the page made of it; `window.loot` on the hostile page. */
export type Loot = {
  /** One entry per event, read out as far as it goes: `keydown on KININARU-BAR {"key":"a",…}`. */
  events: string[];
  /** Texts from the tree, the selection, the layout, whatever could be asked; each once. */
  texts: string[];
};

/**
 * Runs in the page, before everything else: wraps what it can, listens to everything, asks for everything. Its source is sent, so it uses
 * nothing from outside.
 */
export function spy(): void {
  const loot: Loot = { events: [], texts: [] };
  Object.assign(window, { loot });
  const types =
    'keydown keypress keyup beforeinput input textInput change select selectstart selectionchange compositionstart compositionupdate compositionend copy cut paste beforecopy beforecut beforepaste focus blur focusin focusout pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave click auxclick dblclick contextmenu wheel DOMMouseScroll drag dragstart dragend dragenter dragleave dragover drop touchstart touchend scroll animationstart transitionend message submit reset invalid toggle beforetoggle slotchange'.split(
      ' ',
    );

  /** A node and all that hangs on it. */
  function tellNode(node: Node): string {
    const root = node.getRootNode();
    const inner = root instanceof ShadowRoot ? ` in a root that says ${root.textContent}` : '';
    const field = node as HTMLInputElement;
    const isOwn = node instanceof HTMLElement && node.id === 'search';
    return `${node.nodeName}${isOwn ? '#search' : ''} ${field.value ?? ''} ${(node as Element).outerHTML ?? node.nodeValue ?? ''} ${(node as Element).shadowRoot?.textContent ?? ''}${inner}`;
  }
  function tellTransfer(data: DataTransfer): string {
    return [...data.types].map((type) => `${type}=${data.getData(type)}`).join();
  }
  function tellValue(value: unknown): unknown {
    if (value instanceof Node) return tellNode(value);
    if (value instanceof DataTransfer) return tellTransfer(value);
    if (Array.isArray(value)) return value.map((each) => (each instanceof Window ? 'window' : tellValue(each)));
    if (typeof value === 'object' || typeof value === 'function') return undefined;
    return value;
  }
  function tellEvent(event: Event): string {
    const told: Record<string, unknown> = { path: event.composedPath().map((each) => (each as Node).nodeName) };
    for (const key in event) {
      if (/^[A-Z_]+$/.test(key) || /^(target|srcElement|currentTarget|timeStamp|path)$/.test(key)) continue;
      try {
        told[key] = tellValue(event[key as keyof Event]);
      } catch (error) {
        told[key] = String(error);
      }
    }
    if (event instanceof InputEvent)
      told.ranges = event.getTargetRanges().map(({ startContainer }) => tellNode(startContainer));
    const target = event.target;
    const on = target instanceof Element ? `${target.tagName}${target.id && `#${target.id}`}` : String(target);
    return `${event.type} on ${on} ${JSON.stringify(told)}`;
  }

  const note = (event: Event) => {
    loot.events.push(tellEvent(event));
    ask();
  };
  /** Of our own element, should the page's class become it: these would lead into a closed root too. */
  const internals: ElementInternals[] = [];
  const seen = new Set<string>();
  const say = (what: string, text: unknown) => {
    const line = `${what}: ${text}`;
    if (seen.has(line)) return;
    seen.add(line);
    loot.texts.push(line);
  };
  const attempt = (what: string, give: () => unknown) => {
    try {
      say(what, give());
    } catch (error) {
      say(`${what} failed`, error);
    }
  };

  /** Whatever can be asked at any time. */
  function ask(): void {
    const selection = getSelection();
    attempt('selection', () => selection);
    attempt('selection nodes', () =>
      [selection?.anchorNode, selection?.focusNode].map((node) => node && tellNode(node)),
    );
    attempt('ranges', () => {
      const range = selection?.rangeCount && selection.getRangeAt(0);
      return range && `${range} ${tellNode(range.cloneContents())}`;
    });
    const composed = selection as (Selection & { getComposedRanges?: (o?: object) => StaticRange[] }) | null;
    attempt('composed ranges', () => composed?.getComposedRanges?.().map((range) => tellNode(range.startContainer)));
    attempt('active element', () => document.activeElement && tellNode(document.activeElement));
    attempt('window.event', () => window.event && `${window.event.type} ${window.event.target}`);
    for (const { shadowRoot } of internals)
      attempt(
        'internals’ root',
        () => shadowRoot && [shadowRoot.textContent, shadowRoot.querySelector('textarea')?.value],
      );
    const host = document.querySelector('kininaru-bar');
    if (!host) return;
    const box = host.getBoundingClientRect();
    for (let y = box.top + 4; y < box.bottom; y += 9) {
      const x = box.left + 30;
      attempt('from point', () => document.elementsFromPoint(x, y).map((element) => element.nodeName));
      const { caretRangeFromPoint, caretPositionFromPoint } = document as Document & {
        caretRangeFromPoint?: (x: number, y: number) => Range | null;
      };
      attempt('caret range', () => {
        const range = caretRangeFromPoint?.call(document, x, y);
        return range && tellNode(range.startContainer);
      });
      attempt('caret position', () => {
        const position = caretPositionFromPoint?.call(document, x, y);
        return position?.offsetNode && tellNode(position.offsetNode);
      });
    }
    for (const element of [document.documentElement, host.parentElement, host])
      attempt('tree', () =>
        [
          element?.textContent,
          (element as HTMLElement).textContent,
          element?.getHTML?.({ serializableShadowRoots: true }),
        ].join(' | '),
      );
    attempt('attributes', () => [...host.attributes].map(({ name, value }) => `${name}=${value}`));
    attempt('children', () => host.childNodes.length);
    attempt(
      'closed root',
      () => host.shadowRoot ?? (host as Element & { openOrClosedShadowRoot?: Node }).openOrClosedShadowRoot,
    );
    attempt('accessibility', () => {
      const { ariaLabel, title, role } = host as HTMLElement & { role?: string };
      const { computedName } = host as HTMLElement & { computedName?: string };
      return [ariaLabel, title, role, computedName];
    });
    attempt('sheets', () =>
      document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
    );
    attempt('animations', () =>
      document.getAnimations().map(({ effect }) => {
        const { target } = (effect ?? {}) as KeyframeEffect;
        return target && tellNode(target);
      }),
    );
  }

  for (const type of types) for (const target of [window, document]) target.addEventListener(type, note, true);
  for (const type of types) window.addEventListener(type, note);

  // The page's world, patched all over.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    say('attachShadow', this.nodeName);
    return attachShadow.call(this, { ...options, mode: 'open' });
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (this instanceof Node && this.getRootNode() instanceof ShadowRoot) say('listener', tellNode(this));
    return addEventListener.call(this, type, listener, options);
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (!event.type.startsWith('forged')) say('dispatch', tellEvent(event));
    return dispatchEvent.call(this, event);
  };
  for (const name of ['stopImmediatePropagation', 'stopPropagation'] as const)
    Event.prototype[name] = () => say(name, 'was asked for');
  for (const name of ['fetch', 'postMessage', 'queueMicrotask', 'getSelection'] as const) {
    const original = window[name] as (...args: unknown[]) => unknown;
    Object.assign(window, {
      [name]: (...args: unknown[]) => {
        if (name !== 'getSelection') say(name, args.map(String));
        return original.apply(window, args);
      },
    });
  }
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) say('mutation', [target, ...addedNodes].map(tellNode));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'resource') say('resource', entry.name);
      const { target, element } = entry as PerformanceEntry & { target?: Node; element?: Node };
      for (const node of [target, element]) if (node) say('timed', tellNode(node));
    }
  }).observe({ entryTypes: ['resource', 'event', 'element', 'largest-contentful-paint'] });
  customElements.define(
    'kininaru-bar',
    class extends HTMLElement {
      constructor() {
        super();
        attempt('internals', () => internals.push(this.attachInternals()));
      }
    },
  );
  setInterval(ask, 50);
}
