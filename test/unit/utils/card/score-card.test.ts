import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ScoreCard } from '../../../../components/card/score-card';
import type { Factor } from '../../../../utils/contract/shared/score';

const factors = (count: number) =>
  Array.from(
    { length: count },
    (_, index): Factor => ({
      id: `fit.rule-${index}`,
      kind: 'fit',
      label: `Rule ${index}`,
      state: 'met',
      points: 10,
    }),
  );

function render(shown: Factor[]): string {
  const score = {
    total: 10 * shown.length,
    maximum: 100,
    threshold: 60,
    grade: { fit: 'A', engagement: 2 } as const,
    definition: 1,
    asOf: '2026-11-20T12:00:00.000Z',
    changeIn7Days: 0,
    factors: shown,
  };
  return renderToStaticMarkup(createElement(ScoreCard, { score, onDispute: () => {} }));
}

test('a score with more factors than fit has a button that shows them all', () => {
  expect(render(factors(5))).toContain('Show all 5 factors');
  expect(render(factors(5))).not.toContain('Report as wrong');
});

test('a score with few factors shows them with everything from the start, without a button for more', () => {
  const card = render(factors(4));
  expect(card).not.toMatch(/Show (?:all|fewer)/);
  expect(card.match(/Report as wrong/g)).toHaveLength(4);
  expect(card).toContain('Total, out of 100');
});
