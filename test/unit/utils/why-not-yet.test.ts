import { describe, expect, test } from 'vitest';
import { whyNotYet } from '../../../components/card/score-card';
import type { Factor } from '../../../utils/contract/shared/score';
import { plainLead } from '../support/lead';

const fitRule = (label: string, state: Factor['state'], upTo: number): Factor => ({
  ...{ id: `fit.${label}`, kind: 'fit', label, state, upTo },
  points: state === 'met' ? upTo : 0,
});
const act = (points: number, upTo: number): Factor => ({
  ...{ id: 'events.attended.live', kind: 'engagement', label: 'Attended: Live', points, upTo },
});
const score = (total: number, factors: Factor[]) => ({ ...plainLead.score, total, threshold: 60, factors });

describe('why a lead isn’t at the threshold', () => {
  test.each<[string, number, Factor[], string[]]>([
    ['at the threshold', 60, [fitRule('Industry', 'unknown', 10)], []],
    [
      'nobody knows its industry and size',
      30,
      [
        fitRule('Senior', 'met', 15),
        fitRule('Industry', 'unknown', 10),
        fitRule('Size', 'unknown', 10),
        act(15, 15),
      ],
      ['Not known yet: Industry and Size (up to +20).'],
    ],
    ['its engagement has faded', 45, [act(5, 12), act(0, 8)], ['Engagement has faded by 15 points.']],
    [
      'it has done nothing that counts',
      40,
      [fitRule('Senior', 'met', 15)],
      ['No engagement that counts yet.'],
    ],
    [
      'of everything',
      5,
      [fitRule('Industry', 'unknown', 10), act(5, 25)],
      ['Not known yet: Industry (up to +10).', 'Engagement has faded by 20 points.'],
    ],
  ])('%s', (_, total, factors, sentences) => {
    expect(whyNotYet(score(total, factors))).toEqual(sentences);
  });
});
