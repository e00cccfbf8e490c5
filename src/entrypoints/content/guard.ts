/**
 * Keeps from the page what happens inside our closed roots. An event of a closed root still passes the window, where the page can listen
 * first of all and read every key. So this listens there before any script of the page can, stops what comes from one of our hosts, and
 * hands a copy to the element inside that it was meant for. Default actions happen all the same: the field is typed in.
 */
type Guarded = { shadow: ShadowRoot; last: EventTarget | null };

/** What Firefox tells about an event besides its target, all of it straight from the inside of closed roots, to everybody. */
type FirefoxEvent = Event & {
  originalTarget?: EventTarget | null;
  explicitOriginalTarget?: EventTarget | null;
  rangeParent?: Node | null;
  buttons?: number;
};

/** Copied to the inside. What a new handler in a bar listens for has to be here. */
const copied = 'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend';
const stopped = 'textInput copy cut paste beforecopy beforecut beforepaste dragstart drop select';
/** In Chromium the page may see these: their target is the host, and they reach the inside by themselves. */
const copiedInFirefox = 'focus blur focusin focusout mousedown click';
const stoppedInFirefox =
  'auxclick dblclick contextmenu mouseup mousemove mouseover mouseout mouseenter mouseleave pointerdown pointerup pointermove ' +
  'pointerover pointerout pointerenter pointerleave pointercancel gotpointercapture lostpointercapture wheel DOMMouseScroll ' +
  'MozMousePixelScroll touchstart touchmove touchend touchcancel selectstart drag dragend dragenter dragleave dragover';

/** Of an event, in its copy: all that tells anything, but not `view`, with which Firefox finds inner nodes again. */
const kept =
  'detail key code location repeat isComposing keyCode charCode ctrlKey altKey shiftKey metaKey data inputType relatedTarget button ' +
  'buttons clientX clientY screenX screenY pointerId pointerType isPrimary';

const guarded = new WeakMap<EventTarget, Guarded>();
const roots = new WeakSet<Node>();
/** Its name is nobody else's to listen for. */
const roll = crypto.randomUUID();
let isHeard = false;
/** How many changes by the reader's doing are about to come. A drop announces two at once: one goes, one comes. */
let announced = 0;

/** To be called before anything else at document_start. */
export function startGuard(): void {
  const isFirefox = 'originalTarget' in Event.prototype;
  const listen = (types: string, listener: (event: Event) => void) => {
    for (const type of types.split(' ')) addEventListener(type, listener, true);
  };
  listen(copied, copyInside);
  listen(stopped, stop);
  listen('selectionchange', stopSelectionChange);
  listen(roll, () => {
    isHeard = true;
  });
  if (!isFirefox) return;
  listen(copiedInFirefox, copyInside);
  listen(stoppedInFirefox, stop);
  listen(`${copiedInFirefox} ${stoppedInFirefox}`, replaceForPage);
}

/** Guards the root of one host. */
export function guardRoot(shadow: ShadowRoot): void {
  guarded.set(shadow.host, { shadow, last: null });
  roots.add(shadow);
  shadow.addEventListener('focusin', rememberFocus, true);
}

/** What has the focus inside a host of ours, or in one within it; undefined where it is none. */
export function innerFocus(host: Element): Element | null | undefined {
  const inner = guarded.get(host)?.shadow.activeElement;
  return (inner && innerFocus(inner)) ?? inner;
}

/** False once the page has called `document.open`, which takes away every listener and lets the page's own be first. */
export function isGuarding(): boolean {
  isHeard = false;
  dispatchEvent(new Event(roll));
  return isHeard;
}

function rememberFocus({ currentTarget, target }: Event): void {
  const entry = guarded.get((currentTarget as ShadowRoot).host);
  if (entry) entry.last = target;
}

function stop(event: Event): Guarded | undefined {
  const entry = event.target ? guarded.get(event.target) : undefined;
  if (entry) event.stopImmediatePropagation();
  return entry;
}

function copyInside(event: Event): void {
  const entry = stop(event);
  const inner = entry && innerTarget(event, entry);
  if (inner && !inner.dispatchEvent(copyOf(event, isForged(event) ? 'forged' : event.type))) event.preventDefault();
  if (entry) leaveSelection();
}

/** Nothing for what the page dispatches at the host. */
function innerTarget(event: FirefoxEvent, { shadow, last }: Guarded): EventTarget | null {
  const { originalTarget, isTrusted, type } = event;
  if (originalTarget && isWithin(originalTarget, shadow)) return originalTarget;
  // Chromium does not trust its own.
  if (!isTrusted && type !== 'compositionend') return null;
  // A text that is dragged out of a field changes it when the focus is elsewhere already.
  const inner = shadow.activeElement ?? last;
  const nested = inner ? guarded.get(inner) : undefined;
  return nested ? innerTarget(event, nested) : inner;
}

/** In this root, or in one of ours within it. */
function isWithin(node: unknown, shadow: ShadowRoot): boolean {
  if (!(node instanceof Node)) return false;
  const root = node.getRootNode();
  return root === shadow || (roots.has(root) && isWithin((root as ShadowRoot).host, shadow));
}

/** The page's `document.execCommand` writes into whatever has the focus, here too, but without the `beforeinput` of all that a reader does. */
function isForged({ type, isComposing, inputType }: Event & { isComposing?: boolean; inputType?: string }): boolean {
  if (type === 'beforeinput') {
    announced += 1;
    setTimeout(() => {
      announced = 0;
    });
  }
  // An event without an input type, be it empty, is of assistive technology that sets the value: no command makes such a one.
  if (type !== 'input' || inputType === undefined || isComposing || inputType.includes('Composition')) return false;
  if (announced === 0) return true;
  announced -= 1;
  return false;
}

/** One that stays in its root. A real KeyboardEvent would not: in Firefox 153 it is composed whatever one says. */
function copyOf(event: Event, type: string): Event {
  const copy = new Event(type, { bubbles: event.bubbles, cancelable: event.cancelable });
  for (const [name, value] of detailsOf(event)) Object.defineProperty(copy, name, { value });
  return copy;
}

const detailsOf = (event: Event) => kept.split(' ').map((name) => [name, event[name as keyof Event]] as const);

/** Tells when the reader types, where the caret is ours. */
function stopSelectionChange(event: Event): void {
  const { activeElement } = document;
  if (!activeElement || !guarded.has(activeElement)) return;
  event.stopImmediatePropagation();
  leaveSelection();
}

/** In Firefox the ends of the page's selection can be nodes of a closed root. A field has its own selection, which stays. */
function leaveSelection(): void {
  const selection = getSelection();
  if (isInside(selection?.anchorNode) || isInside(selection?.focusNode)) selection?.removeAllRanges();
}

const isInside = (node: unknown): boolean => node instanceof Node && roots.has(node.getRootNode());

/**
 * Firefox names the inner node also where the pointer leaves an element of the page for a bar, or is held by one. The page gets a copy,
 * later: whatever is made while this event lasts names the node too. Plain moves are left alone: there are many, and they point at what
 * they are over.
 */
function replaceForPage(event: FirefoxEvent): void {
  const { target, type, isTrusted, buttons, originalTarget, explicitOriginalTarget, rangeParent } = event;
  if (!isTrusted || !target || (buttons === 0 && type.endsWith('move'))) return;
  if (![originalTarget, explicitOriginalTarget, rangeParent].some(isInside)) return;
  event.stopImmediatePropagation();
  if (type === 'click') return; // it would be clicked twice
  const Kind = event.constructor as typeof Event;
  const { bubbles, cancelable, composed } = event;
  const init = { bubbles, cancelable, composed, ...Object.fromEntries(detailsOf(event)) };
  setTimeout(() => target.dispatchEvent(new Kind(type, init)));
}
