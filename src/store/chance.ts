import { type ChanceShare, isChanceShare, usualChance } from '../domain/recommendation';
import { type Database, type MetaRow, whenOpen } from './database';

/** Among the facts about the notebook. */
const key = 'chance';

/** How much of its suggestions the reader leaves to chance. */
export async function chanceShare(database: Database): Promise<ChanceShare> {
  const row = (await whenOpen(database, () => database.meta.get(key))) as { share?: unknown } | undefined;
  return isChanceShare(row?.share) ? row.share : usualChance;
}

export async function keepChanceShare(database: Database, share: ChanceShare): Promise<void> {
  const row: MetaRow & { share: ChanceShare } = { key, share };
  await whenOpen(database, () => database.meta.put(row));
}
