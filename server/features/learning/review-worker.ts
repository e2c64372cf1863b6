import { parentPort } from 'node:worker_threads';
import type { Example } from './example';
import { type ReviewInput, reviewExamples } from './review-examples';

/** What the thread is sent: parts of the examples, then everything else. */
export type ReviewMessage = { examples: readonly Example[] } | { rest: Omit<ReviewInput, 'examples'> };

const examples: Example[] = [];

/** The thread that `reviewInThread` starts: it collects the examples, reviews them, and answers. */
parentPort?.on('message', (message: ReviewMessage) => {
  if ('examples' in message) examples.push(...message.examples);
  else parentPort?.postMessage(reviewExamples({ ...message.rest, examples }));
});
