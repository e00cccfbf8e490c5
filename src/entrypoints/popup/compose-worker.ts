import { composeDraft, composePlainly } from '../../draft/draft';
import { draftDate } from '../../draft/draft-date';
import type { DraftInput } from '../../draft/draft-input';
import { previewOf } from '../../draft/preview';
import { takeAlong } from '../../draft/take-along';
import { composeAround, type Work } from './compose-around';
import type { ComposedDraft, Order } from './composer';

const today = () => draftDate(Date.now(), -new Date().getTimezoneOffset());

addEventListener('message', ({ data: { work, words, take, hasPreview = false } }: MessageEvent<Order>) => {
  const inputOf = ({ items, settings }: Work) => ({ venueId: settings.venueId, items, settings, date: today(), words });
  postMessage(
    composeAround(work, (some) => (take ? takeAlong(take, inputOf(some)) : composed(inputOf(some), hasPreview))),
  );
});

function composed(input: DraftInput, hasPreview: boolean): ComposedDraft {
  const draft = composeDraft(input);
  return hasPreview ? { ...draft, preview: previewOf(composePlainly(input).markdown) } : draft;
}
