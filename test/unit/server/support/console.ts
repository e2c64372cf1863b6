import { createSignInLink } from '../../../../server/features/sign-in/create-sign-in-link';
import type { Store } from '../../../../server/platform/db/store';
import type { createApi } from './api';

/** Signs in to the console. @returns ways to call its routes. */
export async function signInTo(
  store: Store,
  { app, team }: Awaited<ReturnType<typeof createApi>>,
  role: 'admin' | 'marketer' = 'marketer',
  now = new Date(),
  name = `Maria the ${role}`,
) {
  const link = await createSignInLink(store, team, { name, role }, now);
  const own = { 'content-type': 'application/json', 'x-passback-console': '1' };
  const signedIn = await app.request('/v1/console/sign-in', {
    method: 'POST',
    headers: own,
    body: JSON.stringify({ link }),
  });
  const headers = { ...own, cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(`/v1/console/${path}`, { ...init, headers });
    // biome-ignore lint/suspicious/noExplicitAny: each test asserts what it expects.
    return { status: response.status, body: (await response.json()) as any };
  };
  return {
    headers,
    get: (path: string) => call(path),
    post: (path: string, body: unknown = {}) => call(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}
