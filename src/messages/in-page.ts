import type { PageReport } from '../domain/page-report';
import type { PaperId } from '../domain/paper';
import type { VenueProgress } from '../domain/venue-progress';
import { extension } from './extension';
import type { ShownAnnotation } from './protocol';

/** What another tab, window or page of ours wrote, and when: the annotation as it was then, or null where nothing was left of it. */
export type Change = { paperId: PaperId; now: ShownAnnotation | null; at: number };

/** How far the reader is in a venue by now, and which papers were not seen a moment ago. */
export type ProgressNews = { progress: VenueProgress; seen: PaperId[] };

/** All that is ever sent to a content script. Only our own background and pages can. */
export type ToPage =
  | { kininaruChanges: Change[] }
  | { kininaruLook: true }
  | { kininaruProgress: ProgressNews }
  | { kininaruReport: true };

type Told = { kininaruChanges?: Change[]; kininaruLook?: true; kininaruProgress?: ProgressNews; kininaruReport?: true };

type Options = {
  /** Something was written elsewhere. */
  onChange: (change: Change) => void;
  /** So much was written elsewhere that it is better asked for. */
  onMuch: () => void;
  onProgress: (news: ProgressNews) => void;
  /** The popup asks what we make of the page. */
  report: () => PageReport;
};

export function listenInPage({ onChange, onMuch, onProgress, report }: Options): void {
  extension.runtime.onMessage.addListener((message: unknown, _sender: unknown, answer: (report: unknown) => void) => {
    const { kininaruChanges = [], kininaruLook, kininaruProgress, kininaruReport } = message as Told;
    for (const change of kininaruChanges) onChange(change);
    if (kininaruLook) onMuch();
    if (kininaruProgress) onProgress(kininaruProgress);
    answer(kininaruReport && report());
    return true;
  });
}
