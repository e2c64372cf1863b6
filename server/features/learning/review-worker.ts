import { parentPort, workerData } from 'node:worker_threads';
import { type ReviewInput, reviewExamples } from './review-examples';

/** The thread that `reviewInThread` starts: it reviews what it gets, answers, and ends. */
parentPort?.postMessage(reviewExamples(workerData as ReviewInput));
