import type { FormatId } from '../domain/draft-settings';
import type { Format } from './format';
import { alFolio } from './format-al-folio';
import { astro } from './format-astro';
import { chirpy } from './format-chirpy';
import { hatena } from './format-hatena';
import { hugo } from './format-hugo';
import { jekyll } from './format-jekyll';
import { markdown } from './format-markdown';
import { minimalMistakes } from './format-minimal-mistakes';
import { obsidian } from './format-obsidian';
import { qiita } from './format-qiita';
import { quarto } from './format-quarto';
import { zenn } from './format-zenn';

export const formats: Record<FormatId, Format> = {
  jekyll,
  chirpy,
  'minimal-mistakes': minimalMistakes,
  'al-folio': alFolio,
  hugo,
  zenn,
  qiita,
  quarto,
  astro,
  obsidian,
  hatena,
  markdown,
};
