import { beforeAll, expect, test } from 'vitest';
import { tools } from '../../../../../server/features/ingest/tools/tools';
import { mappingPreview } from '../../../../../utils/contract/console/mapping-preview';
import { toolsResponse } from '../../../../../utils/contract/console/tools';
import { createSources } from '../../support/sources';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');

describeOnStores('tools', (store) => {
  let made: Awaited<ReturnType<typeof createSources>>;
  beforeAll(async () => {
    made = await createSources(store(), now);
  });

  test('are listed with their steps, and each one’s sample message can be tried and sent', async () => {
    const { api } = made;
    const list = toolsResponse.parse((await api.asConsole('/v1/console/tools')).body).tools;
    expect(list.map(({ id }) => id)).toEqual(tools.map(({ id }) => id));
    const { key } = await made.makeSource('All samples');
    for (const { id, sample } of list) {
      const path = `/v1/console/tools/${id}/previews`;
      const answer = await api.asConsole(path, { method: 'POST', body: { message: sample.body } });
      const tried = mappingPreview.parse(answer.body);
      expect([id, tried.events.filter(({ kind }) => kind === 'refused')]).toEqual([id, []]);
      const headers = { 'content-type': sample.contentType };
      const sent = await made.post(`/in/${key}/${id}`, sample.body, headers);
      expect([id, sent.status, sent.body.stored + sent.body.repeated]).toEqual([id, 200, tried.total]);
    }
    const none = await api.asConsole('/v1/console/tools/fax/previews', {
      method: 'POST',
      body: { message: 1 },
    });
    expect(none.status).toBe(404);
  });

  test('a tried message is shown and not stored', async () => {
    const { api } = made;
    const message = [
      { event: 'click', email: 'tried@tool.example', url: 'https://acme.example/x' },
      { event: 'bounce' },
      7,
    ];
    const { body } = await api.asConsole('/v1/console/tools/sendgrid/previews', {
      method: 'POST',
      body: { message },
    });
    expect(body).toMatchObject({
      events: [
        { kind: 'act', email: 'tried@tool.example', event: 'Email Link Clicked', act: 'clicked' },
        { kind: 'notice', text: expect.stringContaining('bounce') },
        { kind: 'refused' },
      ],
      total: 3,
    });
    expect((await api.find({ email: 'tried@tool.example' })).status).toBe('unknown');
  });

  test('two sources, and two tools, may use the same event ids', async () => {
    const sent = (email: string) =>
      JSON.stringify([{ event: 'unsubscribe', email, sg_event_id: 'same', timestamp: 1795500000 }]);
    const keys = await Promise.all(['One', 'Two'].map(async (name) => (await made.makeSource(name)).key));
    for (const [index, key] of keys.entries()) {
      const email = `same${index}@tool.example`; // The same act of one person within seconds would count once.
      expect((await made.post(`/in/${key}/sendgrid`, sent(email))).body).toMatchObject({
        stored: 1,
      });
      expect((await made.post(`/in/${key}/sendgrid`, sent(email))).body).toMatchObject({
        repeated: 1,
      });
    }
    const event = { type: 'track', event: 'Unsubscribed', messageId: 'same', userId: 'u' };
    expect((await made.post(`/in/${keys[0]}/segment`, JSON.stringify(event))).body).toMatchObject({
      stored: 1,
      rejected: [],
    });
  });

  test('Zoom’s check of the address is answered before any message is signed', async () => {
    const { key } = await made.makeSource('Zoom', { secret: 'Zoom’s secret token' });
    const check = JSON.stringify({ event: 'endpoint.url_validation', payload: { plainToken: 'abc' } });
    expect(await made.post(`/in/${key}/zoom`, check)).toMatchObject({
      status: 200,
      body: { plainToken: 'abc', encryptedToken: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const bare = await made.makeSource('Zoom without');
    expect((await made.post(`/in/${bare.key}/zoom`, check)).body.detail).toContain('Secret Token');
  });

  test('a public browser key, which anyone can read, erases nobody', async () => {
    const deletion = JSON.stringify({ type: 'delete', userId: 'u-1' });
    const { body } = await made.post(`/in/${made.api.publicKey}/segment`, deletion);
    expect(body).toMatchObject({
      stored: 0,
      rejected: [{ reason: expect.stringContaining('browser key') }],
    });
  });

  test('a multipart form is read whatever its boundary, even if a value contains the boundary', async () => {
    const { key } = await made.makeSource('Multipart', {
      mapping: { email: 'mail', event: '=Demo Requested' },
    });
    for (const boundary of ['x', '----WebKitFormBoundary7MA4', "a'b+c"]) {
      const body = `--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\n${boundary} --${boundary}\r\n--${boundary}\r\nContent-Disposition: form-data; name="mail"\r\n\r\nm${boundary.length}@tool.example\r\n--${boundary}--\r\n`;
      const headers = { 'content-type': `multipart/form-data; boundary="${boundary}"` };
      expect((await made.post(`/in/${key}`, body, headers)).body).toMatchObject({ stored: 1, rejected: [] });
    }
  });
});
