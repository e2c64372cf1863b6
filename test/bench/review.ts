import { monitorEventLoopDelay } from 'node:perf_hooks';
import { reviewInThread } from '../../server/features/learning/review-in-thread';
import { fitLogistic } from '../../server/features/statistics/fit-logistic';
import {
  inventedDefinition,
  inventedPoints,
  inventedVerdicts,
} from '../unit/server/features/learning/invented-verdicts';
import { type Figure, round } from './figure';

const verdicts = 100_000;
const rules = 60;
const fitRules = 12;

/**
 * How long it takes to review a definition of 60 rules by 100,000 verdicts ÷ one plain logistic regression on the same
 * verdicts; and the longest time that nothing else could run meanwhile, in milliseconds.
 */
export async function measureReview(): Promise<Figure[]> {
  const truth = inventedPoints(rules, 1);
  const signed = truth.with(20, 60).with(30, 1);
  const definition = { ...inventedDefinition(signed, fitRules), missedLeadCost: 3 };
  const examples = inventedVerdicts(truth, fitRules, verdicts, 1, { share: 0.15 });
  const started = performance.now();
  fitLogistic(
    examples.map(({ units: { same } }) => ({
      columns: [0, ...same.columns.map((column) => column + 1)],
      values: [1, ...same.values],
    })),
    examples.map(({ isAccepted }) => isAccepted),
    new Array<number>(rules + 1).fill(0.01),
  );
  const plain = performance.now() - started;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  await reviewInThread({ definition, examples, disputes: {}, reps: 3 });
  const taken = performance.now() - begun;
  delay.disable();
  return [
    {
      name: 'definition-review',
      value: round(taken / plain),
      unit: 'ratio',
      aim: '',
      baseline: `one logistic regression on ${verdicts} verdicts and ${rules} rules, ${round(plain)} ms; the review took ${round(taken)} ms`,
    },
    {
      name: 'definition-review-block',
      value: round(delay.max / 1e6 / taken),
      unit: 'ratio',
      aim: '',
      baseline: `the review’s ${round(taken)} ms; the longest block was ${round(delay.max / 1e6)} ms`,
    },
  ];
}
