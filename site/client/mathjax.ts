type MathJaxWindow = Window & {
  MathJax?: { tex?: object; options?: object; startup?: object; typesetPromise?: () => Promise<void> };
  typesetMathJax?: () => void;
};

let loaded: () => void = () => {};
let last: Promise<unknown> = new Promise<void>((resolve) => {
  loaded = resolve;
});

/** Sets every formula in the whole body, ours and anybody's: the real site does it after each list change. */
export function typesetMathJax(): void {
  const page = window as MathJaxWindow;
  // One after the other: MathJax 3 loses track when two calls overlap.
  last = last.then(() => page.MathJax?.typesetPromise?.()).catch((error: unknown) => console.warn(error));
}

export function loadMathJax(): void {
  const page = window as MathJaxWindow;
  page.typesetMathJax = typesetMathJax;
  page.MathJax = {
    tex: {
      inlineMath: [
        ['$', '$'],
        ['\\(', '\\)'],
      ],
      displayMath: [
        ['$$', '$$'],
        ['\\[', '\\]'],
      ],
    },
    options: { ignoreHtmlClass: 'disable-tex-rendering' },
    // No page is typeset but on its own request: /search, /submissions and /profile show raw TeX.
    startup: { typeset: false },
  };
  const script = document.createElement('script');
  script.src = '/mathjax/tex-mml-chtml.js';
  script.async = true;
  script.onload = loaded;
  document.head.append(script);
}
