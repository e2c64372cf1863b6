import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { previewMapping, previewTool } from '../../../../../server/features/ingest/preview-mapping';
import { readMessage } from '../../../../../server/features/ingest/read-message';
import { findTool, tools } from '../../../../../server/features/ingest/tools/tools';
import { events } from '../../../../../server/platform/db/tables/engagement-tables';
import type { PreviewedEvent } from '../../../../../utils/contract/console/mapping-preview';
import { createSources } from '../../support/sources';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');
const email = 'jo@preview.example';

const calls: readonly object[] = [
  { type: 'track', event: 'Content Downloaded', context: { traits: { email } } },
  { type: 'track', event: 'Waved', userId: 'u-1' },
  { type: 'track', event: 'Waved', anonymousId: 'browser-1' },
  { type: 'track', userId: 'u-1' },
  { type: 'track', event: 'Waved', properties: { email } },
  { type: 'track', event: 'Waved', properties: { email_address: email } },
  { type: 'track', event: 'Waved', properties: { emailAddress: email } },
  { type: 'track', event: 'Waved', traits: { email_address: email } },
  { type: 'track', event: 'Waved', userId: email },
  { type: 'page', name: 'Pricing', userId: 'u-1', properties: { url: 'https://acme.example/pricing' } },
  { type: 'page', anonymousId: 'browser-1', context: { page: { url: 'https://acme.example/' } } },
  { type: 'screen', name: 'Home', userId: 'u-1' },
  { type: 'identify', traits: { email, name: 'Jo Doe' } },
  { type: 'identify', anonymousId: 'browser-1', traits: { name: 'Jo Doe' } },
  { type: 'group', userId: 'u-1', traits: { name: 'Acme' } },
  { type: 'alias', userId: 'u-2', previousId: 'u-1' },
  { type: 'delete', userId: 'u-9' },
  { type: 'delete' },
  { type: 'track', event: 'Waved' },
  { type: 'track', event: 'Waved', userId: 'undefined', anonymousId: 'null' },
  { type: 'track', event: 'Waved', context: { traits: { email: 'jo@' } } },
  { type: 'identify', traits: { name: 'Jo Doe' } },
  { type: 'page', name: 'Pricing' },
  { type: 'identify', traits: { email, unsubscribed: 'maybe' } },
  { type: 'wave', userId: 'u-1' },
];

test.each([
  [{ email: 'a' }, 'No email address was found at “a”.'],
  [{ user_id: 'contact.id' }, 'No user ID was found at “contact.id”.'],
  [{ email: 'a', user_id: 'b' }, 'No email address or user ID was found at “a” or “b”.'],
])('the preview of a mapping names where it looked for a person: %j', (mapping, reason) => {
  expect(previewMapping({ mapping, message: { other: 1 } }, now).events).toEqual([
    { kind: 'refused', reason },
  ]);
});

describeOnStores('the preview of a message', (store) => {
  let made: Awaited<ReturnType<typeof createSources>>;
  beforeAll(async () => {
    made = await createSources(store(), now);
  });

  /** How many entries of a message became what, by what a source then has. */
  async function send(name: string, tool: string, body: string, contentType: string) {
    const { key, id } = await made.makeSource(name);
    const { body: sent } = await made.post(`/in/${key}/${tool}`, body, { 'content-type': contentType });
    const rows = await store().inTeam(made.api.team, (tx) =>
      tx.select().from(events).where(eq(events.source, id)),
    );
    const acts = rows.filter((row) => row.act !== null || row.name !== null).length;
    const erased = sent.notices.filter(({ reason }: { reason: string }) => reason.includes('was erased'));
    return {
      act: acts,
      person: sent.stored + sent.repeated - acts,
      erase: erased.length,
      notice: sent.notices.length - erased.length,
      refused: sent.rejected.map(({ reason }: { reason: string }) => reason),
    };
  }

  /** The same by its preview. */
  function countKinds(previewed: readonly PreviewedEvent[]) {
    const count = (kind: PreviewedEvent['kind']) => previewed.filter((one) => one.kind === kind).length;
    return {
      act: count('act'),
      person: count('person'),
      erase: count('erase'),
      notice: count('notice'),
      refused: previewed.flatMap((one) => (one.kind === 'refused' ? one.reason : [])),
    };
  }

  test.each(tools)('of $name is what is then stored of its sample', async (tool) => {
    const { body, contentType = 'application/json' } = tool.sample;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const previewed = previewTool(tool, await readMessage(Buffer.from(text), contentType), now).events;
    expect(await send(`Sample of ${tool.name}`, tool.id, text, contentType)).toEqual(countKinds(previewed));
  });

  test.each(calls.map((call, index) => [JSON.stringify(call), index] as const))(
    'is what is then stored of %s',
    async (text, index) => {
      const tool = findTool('segment');
      const message = { messageId: `call-${index}`, ...JSON.parse(text) };
      const previewed = tool ? previewTool(tool, message, now).events : [];
      const { refused: reasons, ...stored } = await send(
        `Call ${index}`,
        'segment',
        JSON.stringify(message),
        'application/json',
      );
      const { refused, ...shown } = countKinds(previewed);
      expect([shown, refused.length]).toEqual([stored, reasons.length]);
      if (!/who it is about/.test(reasons.join())) expect(refused).toEqual(reasons);
    },
  );

  test('of a page is a view of it, and names whoever the event identifies', () => {
    const tool = findTool('segment');
    const preview = (call: object) => (tool ? previewTool(tool, call, now).events[0] : undefined);
    const page = { type: 'page', properties: { title: 'Pricing', url: 'https://acme.example/pricing' } };
    const viewed = { kind: 'act', event: 'viewed', act: 'viewed', content: { title: 'Pricing' } };
    expect(preview({ ...page, userId: 'u-1' })).toMatchObject({ ...viewed, user: 'u-1' });
    expect(preview({ ...page, anonymousId: 'browser-1' })).toMatchObject(viewed);
    expect(preview(page)).toEqual({
      kind: 'refused',
      reason: 'This message from Segment (webhook destination) doesn’t identify a person.',
    });
    expect(preview({ type: 'track', event: 'Waved', context: { traits: { email: 'jo@' } } })).toMatchObject({
      reason: expect.stringContaining('“jo@” isn’t an email address'),
    });
  });
});
