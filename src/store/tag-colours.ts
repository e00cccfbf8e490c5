import { parseTagColours, type TagColours } from '../domain/tag-colour';
import { type Database, type MetaRow, whenOpen } from './database';

/** Among the facts about the notebook. */
export const coloursKey = 'tag-colours';

/** The colours that the reader gave to tags; none where they cannot be read. */
export async function tagColours(database: Database): Promise<TagColours> {
  const row: unknown = await whenOpen(database, () => database.meta.get(coloursKey));
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
      await keepTagColours(database, colour ? [...others, [tag, colour]] : others);
    }),
  );
}

/** All of them at once. */
export async function keepTagColours(database: Database, colours: TagColours): Promise<void> {
  const row: MetaRow & { colours: TagColours } = { key: coloursKey, colours };
  await whenOpen(database, () => database.meta.put(row));
}
