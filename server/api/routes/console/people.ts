import { createRoute } from '@hono/zod-openapi';
import { done } from '../../../../utils/contract/console/console';
import {
  type MakeRequest,
  madeResponse,
  makeRequest,
  peopleResponse,
  revokeRequest,
} from '../../../../utils/contract/console/people';
import { formatConnectionCode } from '../../../../utils/contract/shared/connection-code';
import { formatConsoleLink, makeConsoleLink } from '../../../features/sign-in/make-link';
import { readPeople } from '../../../features/sign-in/read-people';
import { revoke } from '../../../features/sign-in/revoke';
import { makeConsoleToken, makeRepToken, makeWriteKey } from '../../../features/teams/tokens';
import { answers, jsonBody } from '../../http/answers';
import type { App, World } from '../../http/context';
import { forAdmins } from '../../http/for-admins';

const list = createRoute({
  ...forAdmins,
  method: 'get',
  path: '/v1/console/people',
  summary: 'Reps, write keys, systems, and who of marketing’s is signed in; for admins',
  responses: answers(peopleResponse, 'All that may reach the team’s data; revoked tokens among it.'),
});

const make = createRoute({
  ...forAdmins,
  method: 'post',
  path: '/v1/console/tokens',
  summary: 'Makes a connection code, a key or a sign-in link; for admins',
  description: 'A rep or a person of the same address or name is the same one, with another key.',
  request: jsonBody(makeRequest),
  responses: answers(madeResponse, 'What was made. It is shown this once.'),
});

const take = createRoute({
  ...forAdmins,
  method: 'post',
  path: '/v1/console/revocations',
  summary: 'Revokes a token, a rep’s tokens, a session, or a person of marketing’s; for admins',
  request: jsonBody(revokeRequest),
  responses: answers(done, 'It counts no more, from now on.'),
});

export function mountPeople(app: App, { store, now, codeUrl }: World): void {
  app.openapi(list, async (c) => {
    const caller = c.get('console');
    return c.json(await store.inTeam(caller.team, (tx) => readPeople(tx, caller, now())), 200);
  });
  app.openapi(make, async (c) => {
    const { team } = c.get('console');
    const url = codeUrl ?? new URL(c.req.url).origin;
    return c.json({ secret: await makeSecret(team, url, c.req.valid('json')) }, 200);
  });
  app.openapi(take, async (c) => {
    const { team } = c.get('console');
    const asked = c.req.valid('json');
    await store.inTeam(team, (tx) => revoke(tx, team, asked, now()));
    return c.json({ done: true as const }, 200);
  });

  async function makeSecret(team: string, url: string, asked: MakeRequest): Promise<string> {
    if (asked.kind === 'rep')
      return formatConnectionCode({ url, token: await makeRepToken(store, team, asked) });
    if (asked.kind === 'source') {
      return makeWriteKey(store, team, asked.name, asked.isPublic ? 'browser' : 'server');
    }
    if (asked.kind === 'system') return makeConsoleToken(store, team, asked.name, asked.scopes);
    return formatConsoleLink(url, await makeConsoleLink(store, team, asked, now()));
  }
}
