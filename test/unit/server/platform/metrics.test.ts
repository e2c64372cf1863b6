import { beforeEach, expect, test } from 'vitest';
import type { AppOptions } from '../../../../server/api/app';
import { readConfig } from '../../../../server/platform/config';
import { createApi, identifyEvent, trackEvent } from '../support/api';
import { describeOnStores } from '../support/stores';

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

describeOnStores('/metrics', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  const start = async (given: Omit<AppOptions, 'store' | 'now'> = {}) => {
    api = await createApi(store(), () => new Date(), given);
  };
  const scrape = (headers: Record<string, string> = {}, address = '127.0.0.1') =>
    api.app.request('/metrics', { headers }, from(address));
  beforeEach(() => start());

  test('shows requests by route and status with their duration, incoming events, lookups, and the state of the process', async () => {
    const email = 'canary@birdcage.example';
    await api.send('/v1/batch', {
      batch: [identifyEvent(email), trackEvent(email, 'Demo Requested'), { type: 'page' }],
    });
    await api.find({ email });
    await api.find({ email: 'canary-other@birdcage.example' });
    await api.get('/v1/canary@birdcage.example');
    await api.get('/v1/me');
    const response = await scrape();
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    for (const line of [
      /^passback_http_requests_total\{method="POST",route="\/v1\/lookups",status="200"\} 2$/m,
      /^passback_http_requests_total\{method="GET",route="none",status="404"\} 1$/m,
      /^passback_http_request_duration_seconds_count\{method="GET",route="\/v1\/me"\} 1$/m,
      /^passback_events_total\{result="stored"\} 2$/m,
      /^passback_events_total\{result="rejected"\} 1$/m,
      /^passback_lookups_total\{answer="found"\} 1$/m,
      /^passback_lookups_total\{answer="unknown"\} 1$/m,
      /^passback_database_duration_seconds_count\{work="look_up"\} 2$/m,
      /^process_resident_memory_bytes \d+/m,
      /^nodejs_eventloop_lag_seconds /m,
    ]) {
      expect(text).toMatch(line);
    }
    expect(text.includes('passback_database_connections{state="idle"}')).toBe(store().kind === 'postgres');
    expect(text).not.toMatch(/canary|birdcage|Priya|pb_/);
  });

  test('is available only on this machine if no token is set', async () => {
    expect((await scrape()).status).toBe(200);
    expect((await scrape({}, '::1')).status).toBe(200);
    for (const response of [
      await scrape({}, '192.0.2.1'),
      await scrape({ 'x-forwarded-for': '192.0.2.1' }),
      await api.app.request('/metrics'),
      await api.app.request('http://evil.example/metrics', {}, from('127.0.0.1')), // DNS rebinding.
    ]) {
      expect([response.status, (await response.json()).detail]).toEqual([
        403,
        expect.stringMatching(/METRICS_TOKEN/),
      ]);
    }
    await start({ config: readConfig({ TRUST_PROXY: '1' }) }); // Behind a proxy, every request comes from this machine.
    expect((await scrape()).status).toBe(403);
  });

  test('needs the token if one is set', async () => {
    await start({ config: readConfig({ METRICS_TOKEN: 'secret', TRUST_PROXY: '1' }) });
    expect((await scrape({ authorization: 'Bearer secret' }, '192.0.2.1')).status).toBe(200);
    expect((await scrape()).status).toBe(401);
    expect((await scrape({ authorization: `Bearer ${api.token}` })).status).toBe(401);
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => scrape({ authorization: 'Bearer guess' })),
    );
    expect(tries.at(-1)?.status).toBe(429);
  });
});
