const TAG = 'next-route-announcer';

/** Tells screen readers the page's title. The element is made when first called, as a child of the body beside React's. */
export function announce(title: string): void {
  const found = document.querySelector(TAG);
  const region = found?.shadowRoot?.firstElementChild;
  if (region) {
    region.textContent = title;
    return;
  }
  const element = document.createElement(TAG);
  element.style.cssText = 'position:absolute';
  const live = document.createElement('div');
  live.ariaLive = 'assertive';
  live.id = '__next-route-announcer__';
  live.role = 'alert';
  live.style.cssText =
    'position:absolute;border:0;height:1px;margin:-1px;padding:0;width:1px;clip:rect(0 0 0 0);overflow:hidden;white-space:nowrap;word-wrap:normal';
  element.attachShadow({ mode: 'open' }).append(live);
  document.body.append(element);
}
