import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import type { Store } from '../../../../server/platform/db/store';
import { createLog } from '../../../../server/platform/log/create-log';
import { newDatabase } from '../../../support/new-database';
import { findPostgres, type Postgres, startPostgres } from '../../../support/postgres';
import { createApi, identifyEvent } from '../support/api';

const programs = findPostgres();

describe.runIf(programs)('a PostgreSQL outage', () => {
  let postgres: Postgres;
  let store: Store;
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    const { url, ownerUrl } = await newDatabase(postgres.url);
    store = await openPostgres(url, ownerUrl);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await postgres.stop();
  });

  test('gives a 503 with Retry-After and an explanation, and then the endpoint works again without a restart', async () => {
    const api = await createApi(store, () => new Date(), { log: createLog('silent') });
    const event = (id: string) => ({ ...identifyEvent(`${id}@acme.example`), messageId: id });
    expect((await api.send('/v1/identify', event('before'))).body).toMatchObject({ stored: 1 });
    // Several connections are idle and some in use when it stops.
    const meanwhile = Array.from({ length: 8 }, (_, index) =>
      api.send('/v1/identify', event(`while${index}`)),
    );
    postgres.halt();
    const answered = await Promise.all(meanwhile);
    expect(answered.every(({ status }) => status === 200 || status === 503)).toBe(true);
    for (let tries = 0; tries < 3; tries++) {
      for (const { status, headers, body } of [
        await api.send('/v1/identify', event('during')),
        await api.get('/v1/me'),
      ]) {
        expect([status, headers.get('retry-after')]).toEqual([503, '5']);
        expect(body.detail).toMatch(/can’t reach its database.*Try again/);
      }
    }
    expect((await api.call('/readyz', {})).status).toBe(503);

    await postgres.resume();

    expect((await api.get('/v1/me')).status).toBe(200);
    expect((await api.send('/v1/identify', event('during'))).body).toMatchObject({ stored: 1 });
    for (const [index, { status }] of answered.entries()) {
      // What was acknowledged before the outage is kept; everything else is accepted when it is sent again.
      const { body } = await api.send('/v1/identify', event(`while${index}`));
      if (status === 200) expect(body).toMatchObject({ stored: 0, repeated: 1 });
      expect(body.stored + body.repeated).toBe(1);
    }
  }, 120_000);
});
