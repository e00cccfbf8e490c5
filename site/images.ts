const svg = (size: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${body}</svg>`;

const strokes = (d: string, color = '#3e6775') => `<path d="${d}" fill="none" stroke="${color}" stroke-width="1.5"/>`;

/** Under the real site's paths, drawn for this one. */
export const IMAGES: Record<string, string> = {
  '/images/pdf_icon_blue.svg': svg(
    16,
    '<path d="M2 0h8l4 4v12H2z" fill="#3e6775"/><path d="M10 0v4h4" fill="#8fb0bb"/><text x="8" y="12.5" font-size="5.5" font-family="sans-serif" font-weight="bold" text-anchor="middle" fill="#fff">PDF</text>',
  ),
  '/images/arrow_left.svg': svg(14, strokes('M15 8H2M7 3L2 8l5 5')),
  '/images/linear_icon.svg': svg(16, strokes('M2 4h12M2 8h12M2 12h12', '#333')),
  '/images/threaded_icon.svg': svg(16, strokes('M2 4h12M5 8h9M5 12h9', '#333')),
  '/images/nested_icon.svg': svg(16, strokes('M2 4h12M5 8h9M8 12h6', '#333')),
  '/images/favicon.svg': svg(16, '<circle cx="8" cy="8" r="7" fill="#8c1b13"/>'),
  '/favicon.ico': svg(16, '<circle cx="8" cy="8" r="7" fill="#8c1b13"/>'),
};
