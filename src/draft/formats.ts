import type { FormatId } from '../domain/draft-settings';
import type { Format } from './format';
import { jekyll } from './format-jekyll';
import { markdown } from './format-markdown';

export const formats: Record<FormatId, Format> = { jekyll, markdown };
