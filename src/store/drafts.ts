import { type DraftSettings, defaultDraftSettings, parseDraftSettings } from '../domain/draft-settings';
import type { Database } from './database';

/** The settings of a venue's draft; the default ones where none were kept. */
export async function draftSettings(database: Database, venueId: string): Promise<DraftSettings> {
  const stored = await database.drafts.get(venueId);
  return stored ? parseDraftSettings(stored) : defaultDraftSettings(venueId);
}

export async function keepDraftSettings(database: Database, settings: DraftSettings): Promise<void> {
  await database.drafts.put(settings);
}
