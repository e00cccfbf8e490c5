import { parseTagColours, type TagColours } from '../domain/tag-colour';
import { type Database, type MetaRow, whenOpen } from './database';

const key = 'tag-colours';

/** The colours that the reader gave to tags; none where they cannot be read. */
export async function tagColours(database: Database): Promise<TagColours> {
  const row: unknown = await whenOpen(database, () => database.meta.get(key));
  try {
    return parseTagColours(row);
  } catch {
    return [];
  }
}

/** Undefined takes the colour off. */
export async function colourTag(
  database: Database,
  tag: string,
  colour: TagColours[number][1] | undefined,
): Promise<void> {
  await whenOpen(database, () =>
    database.transaction('rw', database.meta, async () => {
      const others = (await tagColours(database)).filter(([other]) => other !== tag);
      const row: MetaRow & { colours: TagColours } = { key, colours: colour ? [...others, [tag, colour]] : others };
      await database.meta.put(row);
    }),
  );
}
