import { composeDraft } from '../../draft/draft';
import { draftDate } from '../../draft/draft-date';
import { previewOf } from '../../draft/preview';
import { composeAround } from './compose-around';
import type { Order } from './composer';

const today = () => draftDate(Date.now(), -new Date().getTimezoneOffset());

addEventListener('message', ({ data: { work, words, hasPreview } }: MessageEvent<Order>) => {
  const outcome = composeAround(work, ({ items, settings }) =>
    composeDraft({ venueId: settings.venueId, items, settings, date: today(), words }),
  );
  const { draft } = outcome;
  postMessage(draft && hasPreview ? { ...outcome, draft: { ...draft, preview: previewOf(draft.markdown) } } : outcome);
});
