import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FeedbackStatus } from '../../../../components/feedback/feedback-status';
import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import type { OutboxRow } from '../../../../utils/feedback/outbox/outbox-row';

const id = '11111111-1111-4111-8111-111111111111';
const at = '2026-11-20T09:00:00.000Z';
const entry: HistoryEntry = {
  id,
  by: 'Ana Lima',
  isMine: true,
  stage: 'before-contact',
  disposition: 'needs-workup',
  reasons: [],
  note: '',
  at,
};
const row: OutboxRow = {
  id,
  connection: 'one',
  revision: 1,
  ackedRevision: 1,
  item: {
    id,
    revision: 1,
    kind: 'disposition',
    lead: '22222222-2222-4222-8222-222222222222',
    createdAt: at,
    body: { stage: 'before-contact', disposition: 'needs-workup', reasons: [], note: '', withdrawn: false },
  },
  name: 'Priya Raman',
  savedAt: new Date(at),
};
const inThreeHours = new Date(Date.now() + 190 * 60_000).toISOString();

const show = (
  shown: OutboxRow,
  history: HistoryEntry[],
  deadlines: { contactBy?: string; answerBy?: string } = { answerBy: inThreeHours },
) =>
  renderToStaticMarkup(
    createElement(FeedbackStatus, { row: shown, lead: { history, deadlines }, isPaused: false }),
  );

test('the rep’s deadline to contact an accepted lead is shown, also once it has passed', () => {
  expect(show(row, [entry], { contactBy: inThreeHours })).toContain('contact due in 3 hours');
  const threeHoursAgo = new Date(Date.now() - 190 * 60_000).toISOString();
  expect(show(row, [entry], { contactBy: threeHoursAgo })).toContain('contact was due 3 hours ago');
});

describe('marketing’s deadline is shown', () => {
  test('beside the feedback it is for', () => {
    expect(show(row, [entry])).toContain('answer due in 3 hours');
  });

  test('not beside an earlier one: a colleague has returned the lead since', () => {
    const newer = { ...entry, id: '33333333-3333-4333-8333-333333333333', by: 'Ben', isMine: false };
    expect(show(row, [newer, entry])).not.toContain('answer due');
  });

  test('not while a correction is unsent or refused, or marketing has another version', () => {
    const corrected = { ...row, revision: 2 };
    expect(show(corrected, [entry])).not.toContain('answer due');
    expect(show({ ...corrected, refused: { revision: 2, why: 'No.' } }, [entry])).not.toContain('answer due');
    expect(show({ ...row, conflict: { revision: 1, body: {} } }, [entry])).not.toContain('answer due');
  });
});
