import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { DispositionBody, FeedbackItem } from '../../../../utils/contract/shared/feedback';
import { getDraft, saveDraft } from '../../../../utils/feedback/outbox/drafts';
import { flushOutbox } from '../../../../utils/feedback/outbox/flush-outbox';
import { backOffMs } from '../../../../utils/feedback/outbox/flush-periodically';
import { isUnsent } from '../../../../utils/feedback/outbox/outbox-row';
import {
  forgetFeedback,
  listRows,
  listRowsForLead,
  listUnsentRows,
  removeGoneRow,
} from '../../../../utils/feedback/outbox/outbox-store';
import {
  resend,
  reviseDisposition,
  saveFeedback,
  upsertFeedback,
  withdraw,
} from '../../../../utils/feedback/outbox/save-feedback';
import { changeSettings } from '../../../../utils/settings/settings-store';
import type { Connection } from '../../../../utils/team/connection-store';
import { fakeLocks } from '../../support/locks';

const lead = '11111111-1111-4111-8111-111111111111';
let count = 0;
let connection: Connection;
beforeEach(() => {
  connection = { id: `team.${count++}`, url: 'https://e.example', token: 't', me: {} as never };
});

const body = (note = ''): DispositionBody => ({
  stage: 'before-contact',
  disposition: 'accepted',
  reasons: [],
  note,
  withdrawn: false,
});
const said = (note?: string) => ({ kind: 'disposition' as const, lead, body: body(note) });
const save = (note?: string) => saveFeedback(connection.id, { name: 'Priya', draft: said(note) });

/** An endpoint that follows the contract and fails on request, before or after it has stored. */
function fakeEndpoint(fails: ('before' | 'after' | 'portal' | 'no')[] = []) {
  const stored = new Map<string, FeedbackItem>();
  const fetch = async (_: unknown, init?: RequestInit) => {
    const fail = fails.shift() ?? 'no';
    if (fail === 'before') throw new TypeError('offline');
    if (fail === 'portal') return new Response('<html>Sign in</html>');
    const { items } = JSON.parse(String(init?.body)) as { items: FeedbackItem[] };
    const results = items.map((item) => {
      const standing = stored.get(item.id);
      if (standing && standing.revision > item.revision)
        return { id: item.id, revision: item.revision, result: 'stale', standing };
      const result = standing?.revision === item.revision ? 'repeated' : 'stored';
      stored.set(item.id, item);
      return { id: item.id, revision: item.revision, result, receivedAt: '2026-11-23T09:00:00Z' };
    });
    if (fail === 'after') throw new TypeError('cut off');
    return Response.json({ results });
  };
  return { stored, fetch: fetch as typeof globalThis.fetch };
}

test('saved feedback reaches the endpoint once, in its newest revision, whatever fails and whenever the rep clicks', async () => {
  const step = fc.oneof(
    fc.constant('save'),
    fc.constant('revise'),
    fc.constant('undo'),
    fc.constant('flush'),
    fc.constant('flush twice'),
  );
  const failure = fc.constantFrom('before' as const, 'after' as const, 'portal' as const, 'no' as const);
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 20 }),
      fc.array(failure, { maxLength: 12 }),
      async (steps, fails) => {
        connection = { ...connection, id: `team.${count++}` };
        const endpoint = fakeEndpoint([...fails]);
        const world = { fetch: endpoint.fetch, locks: fakeLocks() };
        const ids: string[] = [];
        const flushing: Promise<unknown>[] = [];
        for (const [index, step] of steps.entries()) {
          const last = ids.at(-1);
          if (step === 'save') ids.push((await save(`note ${index}`)).id);
          if (step === 'revise' && last)
            await reviseDisposition(last, (body) => ({ ...body, note: `note ${index}` }));
          if (step === 'undo' && last) await withdraw(last);
          if (step.startsWith('flush')) flushing.push(flushOutbox(connection, world)); // Not awaited, so that clicks continue.
          if (step === 'flush twice') flushing.push(flushOutbox(connection, world));
        }
        await Promise.all(flushing);
        for (let tries = 0; tries <= fails.length; tries++) await flushOutbox(connection, world);
        const rows = await listRows(connection.id);
        expect(rows.filter(isUnsent)).toEqual([]);
        expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
        expect([...endpoint.stored.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          rows.map(({ item }) => item).sort((a, b) => (a.id < b.id ? -1 : 1)),
        );
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('a click made during a flush is sent by the same flush', async () => {
  await save();
  const endpoint = fakeEndpoint();
  let isFirst = true;
  const fetch = (async (url: string, init: RequestInit) => {
    if (isFirst) {
      isFirst = false;
      await save('while it was under way');
    }
    return endpoint.fetch(url, init);
  }) as typeof globalThis.fetch;
  expect(await flushOutbox(connection, { fetch, locks: fakeLocks() })).toEqual({ status: 'empty' });
  expect(endpoint.stored.size).toBe(2);
});

const answer = (status: number, detail: string) =>
  Response.json({ type: 't', title: 't', status, detail }, { status });

test('a batch refused as a whole is halved until the invalid item is on its own, and the others arrive', async () => {
  for (let index = 0; index < 9; index++) await save(index === 5 ? 'poison' : 'fine');
  const endpoint = fakeEndpoint();
  const fetch = (async (url: string, init: RequestInit) =>
    String(init.body).includes('poison')
      ? answer(400, 'I choke on this')
      : endpoint.fetch(url, init)) as typeof globalThis.fetch;
  expect(await flushOutbox(connection, { fetch, locks: fakeLocks() })).toEqual({ status: 'empty' });
  expect(endpoint.stored.size).toBe(8);
  const refused = (await listRows(connection.id)).filter(isUnsent);
  expect(refused).toMatchObject([{ refused: { revision: 1, why: 'I choke on this' } }]);
  await reviseDisposition(refused[0]?.id ?? '', (body) => ({ ...body, note: 'Corrected' }));
  await flushOutbox(connection, { fetch, locks: fakeLocks() });
  expect(endpoint.stored.size).toBe(9); // A new revision is a new attempt.
});

test('a token that is no longer accepted pauses sending, and nothing is lost', async () => {
  await save();
  const fetch = (async () => answer(401, 'revoked')) as typeof globalThis.fetch;
  expect(await flushOutbox(connection, { fetch, locks: fakeLocks() })).toEqual({
    status: 'paused',
    why: 'revoked',
    problem: expect.any(String),
  });
  expect((await listRows(connection.id)).filter(isUnsent)).toHaveLength(1);
  let asked = 0;
  const never = (async () => {
    asked++;
  }) as never;
  await flushOutbox({ ...connection, paused: 'revoked' }, { fetch: never, locks: fakeLocks() });
  expect(asked).toBe(0);
});

test('refused feedback waits for the rep, with the explanation', async () => {
  const { id } = await save();
  const fetch = (async () =>
    Response.json({
      results: [{ id, revision: 1, result: 'refused', reason: 'was erased' }],
    })) as typeof globalThis.fetch;
  expect(await flushOutbox(connection, { fetch, locks: fakeLocks() })).toEqual({ status: 'empty' });
  expect(await listRows(connection.id)).toMatchObject([
    { refused: { revision: 1, why: 'was erased' }, ackedRevision: 0 },
  ]);
});

test('feedback about someone who is gone can be removed from the device, and other refused feedback can’t', async () => {
  const [gone, other] = [await save(), await save()];
  const fetch = async () =>
    Response.json({
      results: [
        { id: gone.id, revision: 1, result: 'refused', reason: 'was erased', isPersonGone: true },
        { id: other.id, revision: 1, result: 'refused', reason: 'not that one' },
      ],
    });
  await flushOutbox(connection, { fetch, locks: fakeLocks() });
  await removeGoneRow(gone.id);
  await removeGoneRow(other.id);
  expect(await listRows(connection.id)).toMatchObject([{ id: other.id }]);
});

test('a conflict keeps both', async () => {
  const { id } = await save('mine');
  const standing = { revision: 1, body: body('theirs') };
  const fetch = (async () =>
    Response.json({
      results: [{ id, revision: 1, result: 'conflict', current: standing }],
    })) as typeof globalThis.fetch;
  await flushOutbox(connection, { fetch, locks: fakeLocks() });
  expect(await listRows(connection.id)).toMatchObject([
    { item: { body: { note: 'mine' } }, conflict: standing },
  ]);
});

test('a response that leaves out an item does not count as its delivery', async () => {
  await save();
  const fetch = (async () => Response.json({ results: [] })) as typeof globalThis.fetch;
  expect(await flushOutbox(connection, { fetch, locks: fakeLocks() })).toMatchObject({ status: 'later' });
  expect((await listRows(connection.id)).every(isUnsent)).toBe(true);
});

test('feedback never goes to another team', async () => {
  await save();
  const endpoint = fakeEndpoint();
  await flushOutbox({ ...connection, id: 'another.rep' }, { fetch: endpoint.fetch, locks: fakeLocks() });
  expect(endpoint.stored.size).toBe(0);
});

test('the retry delay grows to a minute, is randomized, and is never shorter than the endpoint asked for', () => {
  fc.assert(
    fc.property(
      fc.nat(2000),
      fc.nat(3600),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (tries, asked, random) => {
        const wait = backOffMs(tries, asked, () => random);
        expect(wait).toBeGreaterThanOrEqual(Math.max(500, asked * 1000));
        expect(wait).toBeLessThanOrEqual(Math.max(60_000, asked * 1000));
      },
    ),
  );
});

test('refused feedback can be sent again unchanged', async () => {
  const { id } = await save('as it is');
  const refusing = (async () =>
    Response.json({ results: [{ id, revision: 1, result: 'refused', reason: 'no' }] })) as typeof fetch;
  await flushOutbox(connection, { fetch: refusing, locks: fakeLocks() });
  await resend(id);
  const endpoint = fakeEndpoint();
  await flushOutbox(connection, { fetch: endpoint.fetch, locks: fakeLocks() });
  expect([...endpoint.stored.values()]).toMatchObject([{ revision: 2, body: { note: 'as it is' } }]);
});

test('clicks within one millisecond are listed in the order they were made', async () => {
  const now = new Date();
  const contents = Array.from({ length: 20 }, (_, index) => `content ${index}`);
  for (const content of contents)
    await upsertFeedback(
      connection.id,
      {
        name: 'Priya',
        draft: { kind: 'content', lead, body: { content, rating: 'helped', withdrawn: false } },
      },
      now,
    );
  const listed = [
    await listRows(connection.id),
    await listRowsForLead(connection.id, lead),
    (await listUnsentRows()).filter((row) => row.connection === connection.id),
  ];
  for (const rows of listed)
    expect(rows.map(({ item }) => item.kind === 'content' && item.body.content)).toEqual(contents);
});

test('there is one feedback per subject, however often it is clicked', async () => {
  const rate = (content: string, rating: 'helped' | 'out-of-date', withdrawn = false) =>
    upsertFeedback(connection.id, {
      name: 'Priya',
      draft: { kind: 'content', lead, body: { content, rating, withdrawn } },
    });
  await Promise.all([rate('guide', 'helped'), rate('guide', 'out-of-date')]);
  await rate('guide', 'out-of-date', true);
  await rate('pricing', 'helped');
  const rows = await listRows(connection.id);
  expect(rows.map(({ item }) => item)).toMatchObject([
    { kind: 'content', revision: 3, body: { content: 'guide', withdrawn: true } },
    { kind: 'content', revision: 1, body: { content: 'pricing' } },
  ]);
});

test('a suggestion is about a person, not about a lead, and is one feedback, too', async () => {
  const suggest = (email: string, withdrawn: boolean) =>
    upsertFeedback(connection.id, {
      name: email,
      draft: { kind: 'suggestion', body: { keys: { email }, note: '', withdrawn } },
    });
  await suggest('a@x.example', false);
  await suggest('b@x.example', false);
  await suggest('a@x.example', true);
  expect((await listRows(connection.id)).map(({ item }) => item)).toMatchObject([
    { revision: 2, body: { keys: { email: 'a@x.example' }, withdrawn: true } },
    { revision: 1, body: { keys: { email: 'b@x.example' } } },
  ]);
});

test('in hashed mode a person is suggested only by hash, and a person known only by name is not sent at all', async () => {
  await changeSettings(() => ({ hashed: true }), fakeLocks());
  const suggest = (keys: { email?: string; name: string; company?: string }) =>
    upsertFeedback(connection.id, {
      name: keys.name,
      draft: { kind: 'suggestion', body: { keys, note: '', withdrawn: false } },
    });
  await suggest({ email: 'a@x.example', name: 'Ann', company: 'X' });
  await suggest({ name: 'Bob', company: 'Y' });
  const endpoint = fakeEndpoint();
  await flushOutbox(connection, { fetch: endpoint.fetch, locks: fakeLocks() });
  await changeSettings(() => ({ hashed: false }), fakeLocks());
  expect(JSON.stringify([...endpoint.stored.values()])).not.toMatch(/a@x|Ann|Bob|"X"/);
  expect([...endpoint.stored.values()]).toMatchObject([
    { body: { keys: { emailSha256: expect.stringMatching(/^[0-9a-f]{64}$/) } } },
  ]);
  const rows = await listRows(connection.id);
  expect(rows.find(({ name }) => name === 'Ann')?.item.body).toMatchObject({
    keys: { email: 'a@x.example' },
  });
  expect(rows.find(({ name }) => name === 'Bob')?.refused).toBeDefined();
});

test('a note’s draft stays with its person, and is deleted when the person is erased', async () => {
  await saveDraft(connection.id, lead, 'Ask ag');
  await save();
  expect(await getDraft(connection.id, lead)).toBe('Ask ag');
  expect(await getDraft(connection.id, 'another')).toBeUndefined();
  await forgetFeedback(connection.id, lead);
  expect(await getDraft(connection.id, lead)).toBeUndefined();
  expect(await listRows(connection.id)).toEqual([]);
});

test('the databases of these tests are their own', () => {
  expect(globalThis.indexedDB).toBeInstanceOf(IDBFactory);
});
