import { type DraftTemplate, parseDraftTemplate } from '../domain/draft-settings';
import { asObject, asText } from '../domain/parse';
import { type Database, type MetaRow, whenOpen } from './database';

/** How an author wants posts to be, under a name of theirs. */
export type NamedTemplate = { name: string; template: DraftTemplate };

/** Of their keys among the facts about the notebook. */
export const templatePrefix = 'template:';

/** Characters. */
export const longestTemplateName = 200;

/** By name. What cannot be read is left out, and stays as it is. */
export async function namedTemplates(database: Database): Promise<NamedTemplate[]> {
  const rows: unknown[] = await whenOpen(database, () =>
    database.meta.where('key').startsWith(templatePrefix).toArray(),
  );
  return rows.flatMap((row) => {
    try {
      return [parseNamedTemplate(row)];
    } catch {
      return [];
    }
  });
}

/** Throws where it is none: of the database, or of a file that the reader imports. */
export function parseNamedTemplate(value: unknown): NamedTemplate {
  const { name, template } = asObject(value, 'template');
  const named = asText(name, 'template.name', longestTemplateName).trim();
  if (named === '') throw new TypeError('template.name is empty');
  return { name: named, template: parseDraftTemplate(template) };
}

/** Another one of that name gives way. */
export async function keepTemplate(database: Database, { name, template }: NamedTemplate): Promise<void> {
  const row: MetaRow & NamedTemplate = { key: templatePrefix + name, name, template };
  await whenOpen(database, () => database.meta.put(row));
}

export async function dropTemplate(database: Database, name: string): Promise<void> {
  await whenOpen(database, () => database.meta.delete(templatePrefix + name));
}
