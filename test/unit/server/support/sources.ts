import { createWriteKey } from '../../../../server/features/teams/tokens';
import type { Store } from '../../../../server/platform/db/store';
import { createApi } from './api';
import { signInTo } from './console';

/** A team whose admin creates sources, and a shortcut to send them tools' messages. */
export async function createSources(store: Store, now: Date) {
  const api = await createApi(store, () => now);
  const { headers } = await signInTo(store, api, 'admin', now);
  const list = async (): Promise<{ id: string; name: string }[]> =>
    (await api.asConsole('/v1/console/sources')).body.sources;
  const send = (path: string, body: BodyInit, own: Record<string, string> = {}) =>
    api.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...own },
      body,
    });
  return {
    api,
    send,
    /** Sends a request and reads the response. */
    post: (path: string, body: string, own: Record<string, string> = {}) =>
      api.call(path, { method: 'POST', headers: { 'content-type': 'application/json', ...own }, body }),
    /** Creates a source with these settings. */
    makeSource: async (name: string, settings: object = {}) => {
      const key = await createWriteKey(store, api.team, name);
      const id = (await list()).find((source) => source.name === name)?.id ?? '';
      const set = (settings: object) =>
        api.call(`/v1/console/sources/${id}`, {
          method: 'PATCH',
          headers,
          body: JSON.stringify(settings),
        });
      const answer = await set(settings);
      if (answer.status !== 200) throw new Error(answer.body.detail);
      // biome-ignore lint/suspicious/noExplicitAny: each test asserts what it expects.
      const health = async (): Promise<any> => (await list()).find((source) => source.id === id);
      return { key, id, set, health };
    },
  };
}
