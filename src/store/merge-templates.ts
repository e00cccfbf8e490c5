import { asTemplate, type DraftTemplate } from '../domain/draft-settings';
import { venueName } from '../domain/venue';
import type { WholeNotebook } from './here';
import type { Incoming } from './incoming';
import { longestTemplateName, type NamedTemplate } from './templates';

/**
 * The templates of a file that are not here. One whose name is taken by another comes in under its name with the file's day; so does a draft whose venue has
 * other settings here, so that neither gives way.
 */
export function mergeTemplates(here: WholeNotebook, { drafts, templates, day }: Incoming): NamedTemplate[] {
  const known = new Map(
    [...here.templates].map(([name, template]) => [name, template ? sign(template) : 'unreadable']),
  );
  const differing = drafts.flatMap((draft) => {
    const own = here.drafts.get(draft.venueId);
    if (!here.drafts.has(draft.venueId) || (own && sign(asTemplate(own)) === sign(asTemplate(draft)))) return [];
    return [{ name: nameOf(draft.venueId, day), template: asTemplate(draft) }];
  });
  return [...templates, ...differing].flatMap(({ name, template }) => {
    const free = freeName(known, name, { template, day });
    if (free === undefined) return [];
    known.set(free, sign(template));
    return [{ name: free, template }];
  });
}

const nameOf = (venueId: string, day: string): string => `${venueName(venueId) || 'openreview.net'} (${day})`;

/** Undefined where the template is there already, under one of the names that it would get. */
export function freeName(
  known: ReadonlyMap<string, string>,
  name: string,
  { template, day }: { template: DraftTemplate; day: string },
): string | undefined {
  const date = `(${day})`;
  const bare = name.endsWith(date) ? name.slice(0, -date.length).trimEnd() : name;
  for (let i = 0; ; i += 1) {
    const next = i === 0 ? short(name) : short(bare, i === 1 ? ` ${date}` : ` ${date} ${i}`);
    const there = known.get(next);
    if (there === undefined) return next;
    if (there === sign(template)) return undefined;
  }
}

/** Not longer than a name may be, however many characters of its own have to go, and without half of one. */
const short = (name: string, end = ''): string =>
  name.length + end.length <= longestTemplateName
    ? name + end
    : name.slice(0, longestTemplateName - end.length).replace(/[\uD800-\uDBFF]$/, '') + end;

/** Equal where two templates say the same. */
export const sign = (template: DraftTemplate): string =>
  JSON.stringify(Object.entries(template).sort(([a], [b]) => (a < b ? -1 : 1)));
