import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { pullChanges } from '../../../../utils/background/pull-changes';
import type { LookupAnswer } from '../../../../utils/contract/rep/lookup';
import { getDraft, saveDraft } from '../../../../utils/feedback/outbox/drafts';
import { listRows } from '../../../../utils/feedback/outbox/outbox-store';
import { saveFeedback } from '../../../../utils/feedback/outbox/save-feedback';
import { cacheAnswer, readCachedAnswer } from '../../../../utils/lookup/lead-cache';
import { cacheToday, readCachedToday } from '../../../../utils/lookup/today-cache';
import type { Connection } from '../../../../utils/team/connection-store';
import { fakeLocks } from '../../support/locks';

const erased = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const third = '33333333-3333-4333-8333-333333333333';
const at = '2026-11-24T12:00:00Z';
const connection: Connection = {
  id: 'team.rep',
  url: 'https://e.example',
  token: 't',
  me: {} as never,
  cursor: '7',
};

function found(id: string, colleague?: string): LookupAnswer {
  const latestAct = { act: 'viewed', title: 'Prices', type: 'pricing', at };
  const score = {
    total: 0,
    maximum: 100,
    threshold: 60,
    grade: { fit: 'B' as const, engagement: 2 },
    changeIn7Days: 0,
    asOf: at,
    definition: 1,
  };
  return {
    status: 'found',
    match: { by: 'email' },
    lead: {
      id,
      name: 'Priya Raman',
      doNotContact: false,
      unsubscribed: false,
      stage: 'before-contact',
      score: { ...score, factors: [] },
      trend: [],
      engagement: [],
      olderActs: 0,
      elements: [],
      colleagues: colleague ? [{ lead: colleague, name: 'Priya Raman', latestAct }] : [],
      nextContent: [],
      history: [],
      outcomes: [],
      mentions: [],
      deadlines: {},
      watched: false,
    },
  };
}

const answered = (changes: object[]) => async () => Response.json({ changes, cursor: '8', more: false });
const accept = (lead: string) =>
  saveFeedback(connection.id, {
    name: 'Priya',
    draft: {
      kind: 'disposition',
      lead,
      body: { stage: 'before-contact', disposition: 'accepted', reasons: [], note: '', withdrawn: false },
    },
  });

beforeEach(async () => {
  await cacheAnswer(connection.id, { email: 'priya@one.example' }, found(erased));
  await cacheAnswer(connection.id, { email: 'colleague@one.example' }, found(other, erased));
  await cacheAnswer(connection.id, { email: 'third@two.example' }, found(third));
  await accept(erased);
  await accept(third);
  await saveDraft(connection.id, erased, 'Her budget is');
});

test('nothing about an erased person stays on the device: answers, feedback, drafts, notifications', async () => {
  const clear = vi.fn();
  const getAll = async () => ({
    [`passback-lead:${erased}|Priya Raman`]: {},
    [`passback-lead:${third}|Tom`]: {},
  });
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  Object.assign(browser, { notifications: { getAll, clear } });

  const lists = { asked: [], due: [], risen: [], back: [], watched: [] };
  await cacheToday(connection.id, { messages: [], lists, asOf: at });

  await pullChanges(connection, { fetch: answered([{ kind: 'erasure', at, lead: erased }]) });

  expect(await readCachedToday(connection.id)).toBeUndefined();

  expect(await readCachedAnswer(connection.id, { email: 'priya@one.example' })).toBeUndefined();
  expect(await readCachedAnswer(connection.id, { email: 'colleague@one.example' })).toBeUndefined();
  expect(await readCachedAnswer(connection.id, { email: 'third@two.example' })).toMatchObject({
    answer: { lead: { id: third } },
  });
  expect((await listRows(connection.id)).map(({ item }) => 'lead' in item && item.lead)).toEqual([third]);
  expect(await getDraft(connection.id, erased)).toBeUndefined();
  expect(clear.mock.calls).toEqual([[`passback-lead:${erased}|Priya Raman`]]);
});

test('changes too new for this extension are skipped, and later erasures still apply', async () => {
  const asked = vi.fn(
    answered([
      { kind: 'of-tomorrow', at },
      { kind: 'erasure', at, lead: erased },
    ]),
  );
  await pullChanges(connection, { fetch: asked as typeof fetch });
  expect(await readCachedAnswer(connection.id, { email: 'priya@one.example' })).toBeUndefined();
  expect(asked.mock.calls).toEqual([
    ['https://e.example/v1/changes?after=7&kinds=snooze-ended', expect.anything()],
    ['https://e.example/v1/today', expect.anything()],
  ]);
});

test('an unreadable erasure is not skipped but requested again', async () => {
  const notify = vi.fn();
  await pullChanges(connection, { fetch: answered([{ kind: 'erasure', at, lead: 'x' }]), notify });
  expect(notify).not.toHaveBeenCalled();
});
