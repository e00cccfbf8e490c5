import type { PageReport } from '../domain/page-report';
import type { PaperId } from '../domain/paper';
import { extension } from './extension';
import type { ShownAnnotation } from './protocol';

/** What another tab, window or page of ours wrote, and when: the annotation as it was then, or null where nothing was left of it. */
export type Change = { paperId: PaperId; now: ShownAnnotation | null; at: number };

/** All that is ever sent to a content script. Only our own background and pages can. */
export type ToPage = { kininaruChanges: Change[] } | { kininaruReport: true };

type Options = {
  /** Something was written elsewhere. */
  onChange: (change: Change) => void;
  /** The popup asks what we make of the page. */
  report: () => PageReport;
};

export function listenInPage({ onChange, report }: Options): void {
  extension.runtime.onMessage.addListener((message: unknown, _sender: unknown, answer: (report: unknown) => void) => {
    const { kininaruChanges = [], kininaruReport } = message as { kininaruChanges?: Change[]; kininaruReport?: true };
    for (const change of kininaruChanges) onChange(change);
    answer(kininaruReport && report());
    return true;
  });
}
