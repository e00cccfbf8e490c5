import type { PaperId } from '../../domain/paper';
import { announceProgress } from '../../messages/tabs';
import type { Database } from '../../store/database';
import { venueProgress } from '../../store/sightings';

/** So many milliseconds gather the news of one venue: a row of verdicts is counted once, and still shows within a second. */
const pause = 200;

/** Tells the open pages how far the reader is in a venue, soon after something of it was written. */
export function createProgressTeller(database: Database) {
  const waiting = new Map<string, PaperId[]>();

  async function tell(venueId: string): Promise<void> {
    const seen = waiting.get(venueId) ?? [];
    waiting.delete(venueId);
    await announceProgress({ progress: await venueProgress(database, venueId), seen });
  }

  /** `seen`: papers that had not been seen before. */
  return (venueId: string | undefined, seen: PaperId[] = []): void => {
    if (!venueId) return;
    const known = waiting.get(venueId);
    waiting.set(venueId, [...(known ?? []), ...seen]);
    if (!known) setTimeout(() => void tell(venueId).catch(() => undefined), pause);
  };
}
