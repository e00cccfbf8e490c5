import type { FormatId } from '../../domain/draft-settings';
import { formats } from '../../draft/formats';

/** What the format writes where the author has said nothing. No front matter: the format has none. */
export function usualTexts(format: FormatId, markdown: string): { frontMatter: string | undefined; opening: string } {
  const [, frontMatter] = /^---\r?\n([\s\S]*?)\r?\n?---\r?\n/.exec(markdown) ?? [];
  return { frontMatter: frontMatter === undefined ? undefined : `${frontMatter}\n`, opening: formats[format].opening };
}
