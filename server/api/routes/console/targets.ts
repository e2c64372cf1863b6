import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  createdTarget,
  target,
  targetChange,
  targetRemoved,
  targetRequest,
  targetsResponse,
} from '../../../../utils/contract/console/target';
import { changeTarget, createTarget, listTargets, removeTarget } from '../../../features/webhooks/targets';
import { forAdmins } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const path = '/v1/console/targets';
export const targetPath = `${path}/{target}`;
export const targetParams = z.object({ target: z.uuid() });

const routes = {
  list: createRoute({
    method: 'get',
    path,
    summary: 'List the targets that feedback is sent to, with their health',
    security: byConsole,
    responses: jsonResponse(targetsResponse, 'The targets, oldest first, without secrets or complete URLs.'),
  }),
  create: createRoute({
    ...forAdmins,
    method: 'post',
    path,
    summary:
      'Create a target: a webhook, a Slack incoming webhook, a Teams workflow, or email addresses; admins only',
    description:
      'Feedback is sent one minute after its last change; feedback withdrawn before that is never sent. Webhooks are signed as specified by Standard Webhooks 1.0, with the secret in this response, which is never shown again.',
    request: jsonBody(targetRequest),
    responses: jsonResponse(createdTarget, 'The target and, for a webhook, its secret.'),
  }),
  change: createRoute({
    ...forAdmins,
    method: 'patch',
    path: targetPath,
    summary: 'Change a target’s name, URL or kinds of feedback, or turn it on or off; admins only',
    description:
      'Feedback for a target that is off is held and sent when it is turned on again, except kinds it no longer subscribes to.',
    request: { params: targetParams, ...jsonBody(targetChange) },
    responses: jsonResponse(target, 'The updated target.'),
  }),
  remove: createRoute({
    ...forAdmins,
    method: 'delete',
    path: targetPath,
    summary: 'Remove a target and all its deliveries; admins only',
    request: { params: targetParams },
    responses: jsonResponse(targetRemoved, 'Whether the target existed.'),
  }),
};

/** Lists, creates, changes and removes the targets that feedback is sent to. */
export function mountTargets(app: App, { store, now, config }: AppDeps): void {
  const rules = () => ({ allowsPrivate: config.allowPrivateTargets, canMail: config.smtpUrl !== undefined });
  app.openapi(routes.list, async (c) => {
    const { team } = c.get('console');
    return c.json({ targets: await store.inTeam(team, listTargets) }, 200);
  });
  app.openapi(routes.create, async (c) => {
    const { team, name: createdBy } = c.get('console');
    const options = { createdBy, ...rules(), now: now() };
    const created = await store.inTeam(team, (tx) => createTarget(tx, c.req.valid('json'), options));
    return c.json(created, 200);
  });
  app.openapi(routes.change, async (c) => {
    const { team } = c.get('console');
    const { target } = c.req.valid('param');
    const options = { ...rules(), now: now() };
    const changed = await store.inTeam(team, (tx) => changeTarget(tx, target, c.req.valid('json'), options));
    return c.json(changed, 200);
  });
  app.openapi(routes.remove, async (c) => {
    const { team } = c.get('console');
    const { target: id } = c.req.valid('param');
    return c.json({ removed: await store.inTeam(team, (tx) => removeTarget(tx, id)) }, 200);
  });
}
