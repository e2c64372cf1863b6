import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pullChanges } from '../../../../utils/background/pull-changes';
import { detectAddressChange } from '../../../../utils/connecting/address-change';
import { disconnect, switchConnection } from '../../../../utils/connecting/connect';
import { getDraft, saveDraft } from '../../../../utils/feedback/outbox/drafts';
import { listOtherConnectionFeedback } from '../../../../utils/feedback/outbox/other-connections';
import { listRows, listUnsentRows, openOutbox } from '../../../../utils/feedback/outbox/outbox-store';
import { reassignFeedback } from '../../../../utils/feedback/outbox/reassign-feedback';
import { saveFeedback } from '../../../../utils/feedback/outbox/save-feedback';
import { getEndpointAddress, isSameAccount, toConnectionId } from '../../../../utils/team/connection-id';
import { getConnection, updateConnection } from '../../../../utils/team/connection-store';
import {
  buildMe,
  connectToEndpoint,
  currentConnection,
  flushCurrent,
  type Identity,
  verifyEndpoint,
} from '../../support/endpoints';
import { fakeLocks } from '../../support/locks';

const acme = 'https://passback.acme.example';
const phish = 'https://passback.acme-sales.example';
const ana: Identity = { team: 'acmesales1', rep: 'rep-1' };
const lead = '11111111-1111-4111-8111-111111111111';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  await browser.storage.local.set({ policy: {} });
  if (await getConnection()) await disconnect();
  await (await openOutbox()).clear('feedback');
});

async function say(note: string) {
  const { id } = await currentConnection();
  const body = { stage: 'before-contact' as const, disposition: 'accepted', reasons: [], withdrawn: false };
  return saveFeedback(id, {
    name: 'Priya',
    draft: { kind: 'disposition', lead, body: { ...body, note } },
  });
}

const notesOf = async () => (await listUnsentRows()).map(({ item }) => 'note' in item.body && item.body.note);

test('a phished code whose endpoint claims the same team and rep gets none of the real one’s feedback', async () => {
  await connectToEndpoint(acme, ana);
  await say('Her budget is 40 k');
  await connectToEndpoint(phish, ana);
  expect(await flushCurrent()).toEqual([]);
  await say('Said later');
  expect(await flushCurrent()).toEqual([
    { url: `${phish}/v1/feedback`, body: expect.not.stringContaining('40 k') },
  ]);
  expect(await notesOf()).toEqual(['Her budget is 40 k']);
  await connectToEndpoint(acme, ana);
  expect(await flushCurrent()).toEqual([
    { url: `${acme}/v1/feedback`, body: expect.stringContaining('40 k') },
  ]);
  expect(await listUnsentRows()).toEqual([]);
});

test('a new code for the same rep at the same address sends unsent feedback, however the address is spelled', async () => {
  await connectToEndpoint(acme, ana);
  await say('Waiting');
  await disconnect();
  await connectToEndpoint('HTTPS://Passback.ACME.example:443/.', ana);
  expect(await flushCurrent()).toMatchObject([{ url: `${acme}/v1/feedback` }]);
});

test('another path on the same host is another endpoint', async () => {
  await connectToEndpoint('https://shared.example/acme', ana);
  await say('For Acme');
  await connectToEndpoint('https://shared.example/other', ana);
  expect(await flushCurrent()).toEqual([]);
});

/** Ids that an endpoint might claim to be taken for another: the same ones, joined differently, or another's whole id. */
const parts = [
  'a',
  'b',
  'a.b',
  '',
  '"',
  ',',
  '\ud800',
  '["https://one.example","a","b"]',
  '["https://one.example","a',
  'b"]',
];
const claim = fc.constantFrom<Identity>(
  { team: 'a', rep: 'b' }, // Most often, so that endpoints claim the same ids.
  { team: 'a', rep: 'b' },
  { team: 'a.b', rep: '' },
  { team: '["https://one.example","a', rep: 'b"]' },
);
const address = fc.constantFrom('https://one.example', 'https://two.example', 'https://two.example/one');
const step = fc.oneof(
  fc.record({ kind: fc.constant('connect' as const), address, claim }),
  fc.record({ kind: fc.constantFrom('say' as const, 'flush' as const, 'disconnect' as const) }),
);

test('feedback only goes to the address it was written for, whatever the order of connecting, claiming and sending', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await (await openOutbox()).clear('feedback');
      if (await getConnection()) await disconnect();
      const written = new Map<string, { address: string; claim: Identity }>();
      const arrived = new Set<string>();
      let now: { address: string; claim: Identity } | undefined;
      const flush = async () => {
        for (const { url, body } of await flushCurrent()) {
          const { items }: { items: { id: string }[] } = JSON.parse(body);
          for (const { id } of items) {
            expect(url).toBe(`${written.get(id)?.address}/v1/feedback`);
            arrived.add(id);
          }
        }
      };
      for (const step of steps) {
        if (step.kind === 'connect') {
          now = step;
          await connectToEndpoint(step.address, step.claim);
        }
        if (step.kind === 'disconnect') {
          now = undefined;
          await disconnect();
        }
        if (step.kind === 'say' && now) written.set((await say('Something')).id, now);
        if (step.kind === 'flush' && now) await flush();
      }
      for (const { address, claim } of written.values()) {
        await connectToEndpoint(address, claim);
        await flush();
      }
      expect([...arrived].sort()).toEqual([...written.keys()].sort()); // Nothing is lost.
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('ids of two connections are the same only if address, team and rep are', () => {
  const text = fc.oneof(fc.constantFrom(...parts), fc.string());
  const one = fc.record({ url: fc.oneof(address, text), team: text, rep: text });
  const idOf = ({ url, team, rep }: { url: string } & Identity) =>
    toConnectionId(url, buildMe({ team, rep }));
  fc.assert(
    fc.property(one, one, (a, b) => {
      const isSame = a.url === b.url && a.team === b.team && a.rep === b.rep;
      expect(idOf(a) === idOf(b)).toBe(isSame);
      expect(getEndpointAddress(idOf(a))).toBe(a.url);
      expect(isSameAccount(idOf(a), idOf(b))).toBe(a.team === b.team && a.rep === b.rep);
    }),
  );
});

test('an endpoint that claims the same ids does not learn the other’s position in the changes and erases none of its data', async () => {
  const real = await connectToEndpoint(acme, ana);
  await updateConnection(real.id, { cursor: '42' });
  await say('Still here');
  await saveDraft(real.id, lead, 'Ask ag');
  const asked: string[] = [];
  await pullChanges(await connectToEndpoint(phish, ana), {
    fetch: async (url) => {
      asked.push(String(url));
      const changes = [{ kind: 'erasure', at: '2027-03-12T08:00:00Z', lead }];
      return Response.json({ changes, cursor: '43', more: false });
    },
  });
  expect(asked).toEqual([`${phish}/v1/changes?kinds=snooze-ended`, `${phish}/v1/today`]);
  expect(await notesOf()).toEqual(['Still here']);
  expect(await getDraft(real.id, lead)).toBe('Ask ag');
  expect(await getDraft((await currentConnection()).id, lead)).toBeUndefined();
  expect((await connectToEndpoint(acme, ana)).cursor).toBe('42');
});

test('connecting to an address other than the one in use, or the one feedback waits for, needs confirmation before it is saved', async () => {
  const real = await connectToEndpoint(acme, ana);
  expect(await detectAddressChange(await verifyEndpoint(acme, { ...ana, rep: 'rep-2' }))).toBeUndefined();
  expect(await detectAddressChange(await verifyEndpoint(phish, ana))).toMatchObject({
    from: { url: acme },
    to: { url: phish },
    unsent: [],
  });
  await disconnect();
  expect(await detectAddressChange(await verifyEndpoint(phish, ana))).toBeUndefined(); // No question is needed.
  await switchConnection(real);
  const { id } = await say('Waiting');
  await disconnect();
  expect(await detectAddressChange(await verifyEndpoint(phish, ana))).toMatchObject({
    unsent: [{ address: acme, rows: [{ id }] }],
  });
  expect(await detectAddressChange(await verifyEndpoint(acme, ana))).toBeUndefined();
  expect(await getConnection()).toBeUndefined();
});

test('feedback for another address moves only if that address is named, and only while it is unsent', async () => {
  const { id: old } = await connectToEndpoint(acme, ana);
  const sent = await say('Delivered');
  await flushCurrent();
  const waiting = await say('Waiting');
  const moved = await connectToEndpoint('https://new.acme.example', ana);
  expect(await listOtherConnectionFeedback(moved.id)).toMatchObject([
    { address: acme, rows: [{ id: waiting.id }] },
  ]);
  expect(await reassignFeedback(old, moved.id, [sent.id, waiting.id])).toBe(1);
  expect(await reassignFeedback(old, moved.id, [waiting.id])).toBe(0);
  expect(await flushCurrent()).toMatchObject([{ url: 'https://new.acme.example/v1/feedback' }]);
  expect((await listRows(old)).map(({ id }) => id)).toEqual([sent.id]);
  expect(await listOtherConnectionFeedback(moved.id)).toEqual([]);
});

test('if IT has fixed the endpoint, a connection to another one sends nothing and says why', async () => {
  await connectToEndpoint(phish, ana);
  await say('Not for them');
  await browser.storage.local.set({ policy: { endpoint: acme } });
  expect(await flushCurrent()).toEqual([]);
  expect(await getConnection()).toMatchObject({ paused: expect.stringContaining(acme) });
  await browser.storage.local.set({ policy: { endpoint: 'Passback.acme.example/' } });
  await connectToEndpoint(acme, ana);
  await say('For them');
  expect(await flushCurrent()).toMatchObject([{ url: `${acme}/v1/feedback` }]);
});
