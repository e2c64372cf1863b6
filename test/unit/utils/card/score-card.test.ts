import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ScoreCard } from '../../../../components/card/score-card';
import type { Factor } from '../../../../utils/contract/shared/score';
import type { Me } from '../../../../utils/contract/shared/team';

const rule = (index: number, state: Factor['state'] = 'met'): Factor => ({
  id: `fit.rule-${index}`,
  kind: 'fit',
  label: `Rule ${index}`,
  state,
  points: state === 'met' ? 10 : 0,
  upTo: 10,
});
const visit: Factor = { id: 'v', kind: 'engagement', label: 'Visited', points: 7, content: 'pricing' };
const cap: Factor = { id: 'c', kind: 'cap', label: 'Cap', group: 'reading', points: -2, upTo: 5 };

function render(factors: Factor[], worth: Partial<Me> = {}): string {
  const score = {
    total: factors.reduce((sum, { points }) => sum + points, 0),
    maximum: 100,
    threshold: 60,
    grade: { fit: 'A', engagement: 2 } as const,
    definition: 1,
    asOf: '2026-11-20T12:00:00.000Z',
    changeIn7Days: 0,
    factors,
  };
  const lead = { score, trend: [], engagement: [], history: [] };
  return renderToStaticMarkup(
    createElement(ScoreCard, {
      lead,
      worth: {
        definition: { version: 1, maximum: 100, threshold: 60 },
        scoreBands: [],
        gradeWorth: [],
        ...worth,
      },
      onShowContent: () => {},
      onDispute: () => {},
    }),
  );
}

test('fit and engagement each have their points, and content is left to its own list', () => {
  const card = render([rule(1), rule(2), visit, cap]);
  expect(card).toMatch(/\+20.*Fit.*Rule 1.*Rule 2.*\+5.*Engagement/);
  expect(card).not.toContain('Visited');
});

test('what such a score is worth is shown only in the range that was observed', () => {
  const scoreBands = [{ from: 20, to: 29, accepted: 25, of: 41, low: 0.457, high: 0.743 }];
  const worth = 'Of 100 leads with a score like this, about 61 were accepted (n = 41, 46–74).';
  expect(render([rule(1), rule(2)], { scoreBands })).toContain(worth);
  expect(render([rule(1)], { scoreBands })).not.toContain('n = 41');
  const definition = { version: 2, maximum: 100, threshold: 60 };
  expect(render([rule(1), rule(2)], { scoreBands, definition })).not.toContain('n = 41');
});

test('what a grade is worth is shown only for leads of that grade', () => {
  const worthOf = (fit: 'A' | 'B') => ({
    gradeWorth: [{ fit, engagement: 2, accepted: 25, of: 41, low: 0.457, high: 0.743 } as const],
  });
  expect(render([rule(1)], worthOf('A'))).toContain('At grade A2: about 61 (n = 41, 46–74).');
  expect(render([rule(1)], worthOf('B'))).not.toContain('n = 41');
});

test('at first, rules that are not met are left out; those that are unknown are shown', () => {
  const card = render([rule(1), rule(2, 'not-met'), rule(3, 'unknown')]);
  expect(card).toContain('Rule 1');
  expect(card).not.toContain('Rule 2');
  expect(card).toContain('Rule 3');
});

test('of the rules that are unknown, those that could add most are shown', () => {
  const unknown = [1, 2, 3, 4, 5].map((index) => ({ ...rule(index, 'unknown'), upTo: index * 4 }));
  const card = render(unknown);
  expect(card).toMatch(/Rule 5.*Rule 4.*Rule 3.*Rule 2/);
  expect(card).not.toContain('Rule 1');
});
