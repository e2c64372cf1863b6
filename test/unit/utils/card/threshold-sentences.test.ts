import { describe, expect, test } from 'vitest';
import { thresholdSentences } from '../../../../components/card/score-card';
import type { Factor } from '../../../../utils/contract/shared/score';
import { formatDate } from '../../../../utils/i18n/format';
import { plainLead } from '../../support/lead';

const fitRule = (label: string, state: Factor['state'], upTo: number): Factor => ({
  ...{ id: `fit.${label}`, kind: 'fit', label, state, upTo },
  points: state === 'met' ? upTo : 0,
});
const act = (points: number, upTo: number): Factor => ({
  ...{ id: 'events.attended.live', kind: 'engagement', label: 'Attended: Live', points, upTo },
});
const lead = (total: number, factors: Factor[], peak: number) => ({
  score: { ...plainLead.score, total, threshold: 60, factors },
  trend: [
    { day: '2026-10-12', score: peak },
    { day: '2026-11-24', score: total },
  ],
});

const peakDay = formatDate(new Date('2026-10-12'));
const today = formatDate(new Date('2026-11-24'));

describe('what the card says of the threshold', () => {
  test.each<[string, number, number, Factor[], string[]]>([
    ['at the threshold for long', 60, 70, [fitRule('Industry', 'unknown', 10)], []],
    ['it reached the threshold', 60, 40, [], [`Reached the threshold between ${peakDay} and ${today}.`]],
    [
      'it fell below the threshold',
      45,
      70,
      [act(5, 30)],
      [
        `Fell below the threshold between ${peakDay} and ${today}.`,
        `It was at 70 on ${peakDay} and has faded since.`,
      ],
    ],
    [
      'nobody knows its industry and size',
      30,
      30,
      [
        fitRule('Senior', 'met', 15),
        fitRule('Industry', 'unknown', 10),
        fitRule('Size', 'unknown', 10),
        act(15, 15),
      ],
      ['What isn’t known yet could add up to 20 points.'],
    ],
    ['its engagement has faded', 45, 57, [act(5, 12)], [`It was at 57 on ${peakDay} and has faded since.`]],
    [
      'it has done nothing that counts',
      40,
      40,
      [fitRule('Senior', 'met', 15)],
      ['No engagement that counts yet.'],
    ],
    [
      'of everything',
      5,
      25,
      [fitRule('Industry', 'unknown', 10), act(5, 25)],
      ['What isn’t known yet could add up to 10 points.', `It was at 25 on ${peakDay} and has faded since.`],
    ],
  ])('%s', (_, total, peak, factors, sentences) => {
    expect(thresholdSentences(lead(total, factors, peak))).toEqual(sentences);
  });
});
