import { satteri } from '@astrojs/markdown-satteri';
import { asElement } from './describe-posts';

/** Markdown as Astro reads it (GFM, smart quotes); with formulas where its plugin is on. Formulas come as "$x$". */
export async function readMarkdown(markdown: string, { math }: { math: boolean }): Promise<Element> {
  const processor = satteri({ features: { math } });
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  const { code } = await renderer.render(markdown);
  const body = asElement(code);
  for (const formula of body.querySelectorAll('code.language-math')) {
    const block = formula.parentElement?.tagName === 'PRE' ? formula.parentElement : formula;
    block.replaceWith(`$${formula.textContent}$`);
  }
  return body;
}
