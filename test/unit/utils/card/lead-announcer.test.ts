import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LeadAnnouncer } from '../../../../components/card/lead-announcer';
import type { Lead } from '../../../../utils/contract/rep/lead';

const at = '2026-11-20T09:00:00Z';
const lead: Lead = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Priya Raman',
  doNotContact: false,
  unsubscribed: false,
  stage: 'before-contact',
  score: {
    total: 10,
    maximum: 100,
    threshold: 60,
    grade: { fit: 'A', engagement: 2 },
    changeIn7Days: 0,
    asOf: at,
    definition: 1,
    factors: [],
  },
  trend: [],
  engagement: [],
  olderActs: 0,
  elements: [],
  colleagues: [],
  nextContent: [],
  history: [],
  deadlines: {},
  watched: false,
};
const announce = (of: Lead | undefined) =>
  renderToStaticMarkup(createElement(LeadAnnouncer, { lead: of })).replace(/<[^>]+>/g, '');

test('a card is announced with its warning', () => {
  expect(announce(lead)).toMatch(/^Priya Raman: lead score 10\./);
  expect(announce({ ...lead, unsubscribed: true })).toMatch(
    /^Unsubscribed from marketing email\. Priya Raman:/,
  );
  expect(announce({ ...lead, unsubscribed: true, doNotContact: true })).toMatch(
    /^Do not contact this person\. Priya Raman:/,
  );
});

test('the announcer is there before there is a card', () => {
  expect(renderToStaticMarkup(createElement(LeadAnnouncer, { lead: undefined }))).toMatch(
    /<p role="status"[^>]*><\/p>/,
  );
});
