import { openDatabase } from '../../store/database';
import { createEngine } from './engine';
import type { FromWorker, ToWorker } from './recommender';

// Reading thousands of papers takes seconds of computing: here it holds up no click and no painting of the page that asked.

const post = (message: FromWorker): void => postMessage(message);

const engine = createEngine(openDatabase(), { onProgress: (venueId, part) => post({ venueId, part }) });

addEventListener('message', ({ data: { id, question } }: MessageEvent<ToWorker>) => {
  const answer = question.kind === 'suggest' ? engine.suggest(question) : engine[question.kind](question.venueId);
  answer.then(
    (value) => post({ id, value }),
    (error: unknown) => post({ id, error: error instanceof Error ? { name: error.name, message: error.message } : {} }),
  );
});
