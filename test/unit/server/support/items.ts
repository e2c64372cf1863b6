import { randomUUID } from 'node:crypto';

/** An item of feedback, as a rep's browser sends it. */
export function feedbackItemOf(kind: string, lead: string | undefined, body: object, more: object = {}) {
  return { id: randomUUID(), revision: 1, kind, lead, body, createdAt: '2026-11-24T12:00:00Z', ...more };
}

/** A disposition on a lead. */
export function dispositionItem(lead: string, said: string, body: object = {}, more: object = {}) {
  const isAfter = ['sales-ready', 'disqualified'].includes(said);
  const stage = isAfter ? 'after-contact' : 'before-contact';
  return feedbackItemOf('disposition', lead, { stage, disposition: said, ...body }, more);
}
