import { once } from 'node:events';
import { setImmediate as yieldToRequests } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { shippedThread } from '../../platform/shipped-files';
import type { ExampleReview, ReviewInput } from './review-examples';
import type { ReviewMessage } from './review-worker';

/** How many examples are copied to the thread at once: requests wait meanwhile. */
const batchSize = 500;

/** Reviews examples in a thread of its own, so that requests don't wait. */
export async function reviewInThread({ examples, ...rest }: ReviewInput): Promise<ExampleReview> {
  const { code, ...options } = shippedThread('review-worker', new URL('./review-worker.ts', import.meta.url));
  const worker = new Worker(code, options);
  const send = (message: ReviewMessage) => worker.postMessage(message);
  try {
    const answered = once(worker, 'message');
    answered.catch(() => {}); // It is awaited below, after the last batch.
    for (let from = 0; from < examples.length; from += batchSize) {
      send({ examples: examples.slice(from, from + batchSize) });
      await yieldToRequests();
    }
    send({ rest });
    const [answer] = await answered;
    return answer;
  } finally {
    await worker.terminate();
  }
}
