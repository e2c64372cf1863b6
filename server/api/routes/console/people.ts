import { createRoute, z } from '@hono/zod-openapi';
import {
  type CreateAccessRequest,
  type CreatedSecretResponse,
  createAccessRequest,
  createdSecretResponse,
  peopleResponse,
  revokeRequest,
} from '../../../../utils/contract/console/people';
import { done } from '../../../../utils/contract/console/session';
import { formatConnectionCode, formatJoinLink } from '../../../../utils/contract/shared/connection-code';
import { createSignInLink, formatSignInLink } from '../../../features/sign-in/create-sign-in-link';
import { readPeople } from '../../../features/sign-in/read-people';
import { revoke } from '../../../features/sign-in/revoke';
import {
  createConsoleToken,
  createRepToken,
  createWriteKey,
  replaceKey,
} from '../../../features/teams/tokens';
import { forAdmins } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { endpointUrl } from '../../http/endpoint-url';
import { jsonBody, jsonResponse } from '../../http/openapi';

const list = createRoute({
  ...forAdmins,
  method: 'get',
  path: '/v1/console/people',
  summary: 'List reps, write keys, systems and marketers; admins only',
  responses: jsonResponse(
    peopleResponse,
    'Everyone and everything with access to the team’s data, including revoked tokens.',
  ),
});

const create = createRoute({
  ...forAdmins,
  method: 'post',
  path: '/v1/console/tokens',
  summary: 'Create a connection code, a key or a sign-in link; admins only',
  description: 'If a rep or person with this address or name already exists, they get another key.',
  request: jsonBody(createAccessRequest),
  responses: jsonResponse(createdSecretResponse, 'The secret. It is shown only once.'),
});

const replace = createRoute({
  ...forAdmins,
  method: 'post',
  path: '/v1/console/tokens/{id}/successors',
  summary: 'Create a key that takes over from a write key or a system’s token; admins only',
  description: 'Both work until seven days after the new one is first used.',
  request: { params: z.object({ id: z.uuid() }) },
  responses: jsonResponse(createdSecretResponse, 'The new secret. It is shown only once.'),
});

const revokeRoute = createRoute({
  ...forAdmins,
  method: 'post',
  path: '/v1/console/revocations',
  summary: 'Revoke a token, all of a rep’s tokens, a session or a marketer’s access; admins only',
  request: jsonBody(revokeRequest),
  responses: jsonResponse(done, 'The access was revoked, effective immediately.'),
});

/** Lists who has access, gives access and revokes it. */
export function mountPeople(app: App, deps: AppDeps): void {
  const { store, now } = deps;
  app.openapi(list, async (c) => {
    const caller = c.get('console');
    return c.json(await store.inTeam(caller.team, (tx) => readPeople(tx, caller, now())), 200);
  });
  app.openapi(create, async (c) => {
    const { team } = c.get('console');
    return c.json(await createSecret(team, endpointUrl(c, deps), c.req.valid('json')), 200);
  });
  app.openapi(replace, async (c) => {
    const { team } = c.get('console');
    const { id } = c.req.valid('param');
    return c.json({ secret: await store.inTeam(team, (tx) => replaceKey(tx, id, now())) }, 200);
  });
  app.openapi(revokeRoute, async (c) => {
    const { team } = c.get('console');
    const input = c.req.valid('json');
    await store.inTeam(team, (tx) => revoke(tx, input, now()));
    return c.json({ done: true as const }, 200);
  });

  async function createSecret(
    team: string,
    url: string,
    input: CreateAccessRequest,
  ): Promise<CreatedSecretResponse> {
    if (input.kind === 'rep') {
      const code = { url, token: await createRepToken(store, team, input, now()) };
      return { secret: formatConnectionCode(code), link: formatJoinLink(code) };
    }
    if (input.kind === 'source') {
      const kind = input.isPublic ? 'browser' : 'server';
      return {
        secret: await createWriteKey(store, team, input.name, kind, { days: input.days, now: now() }),
      };
    }
    if (input.kind === 'system') {
      const { name, scopes, days } = input;
      return { secret: await createConsoleToken(store, team, name, scopes, { days, now: now() }) };
    }
    return { secret: formatSignInLink(url, await createSignInLink(store, team, input, now())) };
  }
}
