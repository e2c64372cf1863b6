import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismiss, undismiss, withoutDismissed } from '../../../utils/cache/dismissals';
import { isKnownUnknown, recall, remember } from '../../../utils/cache/lead-cache';
import { disconnect } from '../../../utils/connection/connect';
import { getConnection, saveConnection, updateConnection } from '../../../utils/connection/connection-store';
import type { LookupAnswer } from '../../../utils/contract/lookup';
import { getDraft, saveDraft } from '../../../utils/outbox/drafts';
import { keptElsewhere } from '../../../utils/outbox/kept-elsewhere';
import { openOutbox, rowsOf } from '../../../utils/outbox/outbox-store';
import { saveFeedback } from '../../../utils/outbox/save-feedback';
import { type Claim, connectTo, current, flushed, meOf } from '../support/endpoints';
import { fakeLocks } from '../support/locks';

const acme = 'https://passback.acme.example';
const phish = 'https://passback.acme-sales.example';
const ana: Claim = { team: 'acmesales1', rep: 'rep-1' };
/** What earlier versions filed everything under. */
const earlierId = 'acmesales1.rep-1';
const lead = '11111111-1111-4111-8111-111111111111';
const keys = { email: 'priya@northwind.example' };
const perhaps: LookupAnswer = { status: 'perhaps', candidates: [{ lead, name: 'Priya Raman' }] };

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  await browser.storage.local.set({ policy: {} });
  if (await getConnection()) await disconnect();
  await (await openOutbox()).clear('feedback');
});

function say(note: string, connection = earlierId) {
  const body = { stage: 'before-contact' as const, disposition: 'accepted', reasons: [], withdrawn: false };
  return saveFeedback(connection, {
    name: 'Priya',
    said: { kind: 'disposition', lead, body: { ...body, note } },
  });
}

/** The device as an earlier version left it while it was connected to Acme. */
async function earlierDevice() {
  await saveConnection({ id: earlierId, url: acme, token: 't', me: meOf(ana) });
  await updateConnection(earlierId, { cursor: '42' });
  await say('Waiting since before');
  await saveDraft(earlierId, lead, 'Ask ag');
  await remember(earlierId, keys, perhaps);
  await remember(earlierId, { email: 'nobody@northwind.example' }, { status: 'unknown' });
}

test('what an earlier version stored belongs to the address that was connected: nothing is lost, and it is sent there', async () => {
  await earlierDevice();
  const [first, second] = await Promise.all([getConnection(), getConnection()]); // Two pages at once.
  expect(first).toEqual(second);
  const { id, cursor, url } = await current();
  expect({ cursor, url }).toEqual({ cursor: '42', url: acme });
  expect(await rowsOf(earlierId)).toEqual([]);
  expect(await rowsOf(id)).toMatchObject([{ item: { body: { note: 'Waiting since before' } } }]);
  expect(await getDraft(id, lead)).toBe('Ask ag');
  expect(await recall(id, keys)).toMatchObject({ answer: perhaps });
  expect(await isKnownUnknown(id, { email: 'nobody@northwind.example' })).toBe(false); // Asked again, once.
  await connectTo(phish, ana);
  expect(await flushed()).toEqual([]);
  expect((await connectTo(acme, ana)).cursor).toBe('42');
  expect(await flushed()).toMatchObject([{ url: `${acme}/v1/feedback` }]);
});

test('an earlier connection that is left or replaced before anything else keeps its feedback for its address', async () => {
  await earlierDevice();
  await disconnect();
  await connectTo(phish, ana);
  expect(await flushed()).toEqual([]);
  await disconnect();
  await earlierDevice();
  await connectTo(phish, ana);
  expect(await flushed()).toEqual([]);
  expect(await keptElsewhere((await current()).id)).toMatchObject([{ address: acme }]);
});

test('earlier feedback whose address is not known is kept and sent to nobody, not even to who claims its ids', async () => {
  await say('Whose is this?');
  for (const address of [phish, acme]) {
    const { id } = await connectTo(address, ana);
    expect(await flushed()).toEqual([]);
    expect(await keptElsewhere(id)).toMatchObject([{ connection: earlierId, rows: [{ name: 'Priya' }] }]);
    expect((await keptElsewhere(id))[0]?.address).toBeUndefined();
  }
});

test('a stored id that names another address than the stored one is not believed', async () => {
  const forged = JSON.stringify(['https://elsewhere.example', 'acmesales1', 'rep-1']);
  await saveConnection({ id: forged, url: acme, token: 't', me: meOf(ana) });
  expect(JSON.parse((await current()).id)).toEqual([acme, 'acmesales1', 'rep-1']);
});

test('a “no” to “same person?” that an earlier version kept still counts, and can be taken back', async () => {
  await earlierDevice();
  await dismiss(earlierId, keys, lead);
  const { id } = await current();
  expect(await withoutDismissed(id, keys, perhaps)).toEqual({ status: 'unknown' });
  await undismiss(id, keys, lead);
  expect(await withoutDismissed(id, keys, perhaps)).toEqual(perhaps);
  await dismiss(id, keys, lead);
  expect(await withoutDismissed(id, keys, perhaps)).toEqual({ status: 'unknown' });
  const there = await connectTo(phish, ana);
  expect(await withoutDismissed(there.id, keys, perhaps)).toEqual(perhaps);
});
