import { expect, test, vi } from 'vitest';
import { fetchTrackedLink } from '../../../../utils/team/tracked-link';

const endpoint = { url: 'https://leads.acme.example', token: 't' };
const piece = { content: { id: 'guide' }, url: 'https://acme.example/guide' };
/** Like the real one, it rejects when its signal aborts. */
const silent: typeof fetch = (_, init) =>
  new Promise((_, fail) => init?.signal?.addEventListener('abort', () => fail(init.signal?.reason)));
const answer =
  (body: object, status = 200) =>
  async () =>
    new Response(JSON.stringify(body), { status });

test('a tracked link comes from the endpoint, which receives only the lead and the content', async () => {
  const fetch = vi.fn(answer({ url: 'https://leads.acme.example/l/x', isCounted: true }));
  expect(await fetchTrackedLink(endpoint, 'lead-1', piece, { fetch })).toBe('https://leads.acme.example/l/x');
  expect(fetch.mock.calls).toEqual([
    [
      'https://leads.acme.example/v1/links',
      expect.objectContaining({ body: JSON.stringify({ lead: 'lead-1', content: 'guide' }) }),
    ],
  ]);
});

test.each([
  ['of an older release', answer({ type: 't', title: 't', status: 404, detail: 'no' }, 404)],
  ['out of reach', () => Promise.reject(new TypeError('offline'))],
  ['that never answers', silent],
  ['that answers with a script', answer({ url: 'javascript:alert(1)', isCounted: true })],
])('with an endpoint %s the link is the plain address', async (_, fetch) => {
  expect(await fetchTrackedLink(endpoint, 'lead-1', piece, { fetch })).toBe(piece.url);
});
