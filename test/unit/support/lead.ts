import type { Lead } from '../../../utils/contract/rep/lead';

/** A lead about whom nothing else is known. */
export const plainLead: Lead = {
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
    asOf: '2026-11-20T09:00:00Z',
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
  outcomes: [],
  mentions: [],
  deadlines: {},
  watched: false,
};
