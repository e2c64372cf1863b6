import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { shippedThread } from '../../platform/shipped-files';
import type { ExampleReview, ReviewInput } from './review-examples';

/** Reviews examples in a thread of its own, so that requests don't wait. */
export async function reviewInThread(input: ReviewInput): Promise<ExampleReview> {
  const { code, ...options } = shippedThread('review-worker', new URL('./review-worker.ts', import.meta.url));
  const worker = new Worker(code, { ...options, workerData: input });
  try {
    const [answer] = await once(worker, 'message');
    return answer;
  } finally {
    await worker.terminate();
  }
}
