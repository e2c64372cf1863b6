import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { asc, count, eq, inArray, min } from 'drizzle-orm';
import { z } from 'zod';
import {
  createdTarget,
  target,
  targetChange,
  targetRemoved,
  targetRequest,
  targetsResponse,
} from '../../../../utils/contract/console/target';
import { disableTarget, releaseHeldDeliveries } from '../../../features/webhooks/enable-target';
import { findUrlIssue } from '../../../features/webhooks/find-url-issue';
import { requireTarget } from '../../../features/webhooks/require-target';
import { toTarget } from '../../../features/webhooks/to-target';
import { createSigningSecret } from '../../../features/webhooks/to-webhook';
import type { TeamTx } from '../../../platform/db/store';
import { deliveries, targets } from '../../../platform/db/tables/outgoing-tables';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { forAdmins } from '../../http/for-admins';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const most = 20;
/** A target without past failures. */
const fresh = { pausedUntil: null, failingSince: null };
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
  make: createRoute({
    ...forAdmins,
    method: 'post',
    path,
    summary: 'Create a target: a webhook, a Slack incoming webhook or a Teams workflow; admins only',
    description:
      'Feedback is sent one minute after its last change; feedback withdrawn before that is never sent. Webhooks are signed as specified by Standard Webhooks 1.0, with the secret in this response, which is never shown again.',
    request: jsonBody(targetRequest),
    responses: jsonResponse(createdTarget, 'The target and, for a webhook, its secret.'),
  }),
  change: createRoute({
    ...forAdmins,
    method: 'patch',
    path: targetPath,
    summary: 'Change a target’s name, URL or kinds of updates, or turn it on or off; admins only',
    description:
      'Events for a target that is off are held and sent when it is turned on again, except kinds it no longer subscribes to.',
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

/** The targets that marketing sends feedback to. */
export function mountTargets(app: App, { store, now, config }: AppDeps): void {
  const requireUrl = (text: string, allowsHttp: boolean) =>
    checkUrl(text, allowsHttp, config.allowPrivateTargets);
  app.openapi(routes.list, async (c) => {
    const { team } = c.get('console');
    return c.json({ targets: await store.inTeam(team, (tx) => list(tx)) }, 200);
  });
  app.openapi(routes.make, async (c) => {
    const { team, name: createdBy } = c.get('console');
    const input = c.req.valid('json');
    const secret = input.kind === 'webhook' ? createSigningSecret() : undefined;
    const row = {
      ...input,
      team,
      id: randomUUID(),
      url: requireUrl(input.url, input.allowsHttp),
      secret,
      createdBy,
      createdAt: now(),
    };
    const made = await store.inTeam(team, async (tx) => {
      const [{ n } = { n: 0 }] = await tx.select({ n: count() }).from(targets);
      if (n >= most) {
        throw new ProblemError(
          400,
          'too-many',
          `You already have ${most} targets, the maximum. Remove one first.`,
        );
      }
      const [made] = await tx.insert(targets).values(row).returning();
      if (!made) throw new Error('Inserting a target returned no row');
      return made;
    });
    return c.json({ ...toTarget(made), secret }, 200);
  });
  app.openapi(routes.change, async (c) => {
    const { team } = c.get('console');
    const { target: id } = c.req.valid('param');
    const { isEnabled, url, ...input } = c.req.valid('json');
    const changed = await store.inTeam(team, async (tx) => {
      const before = await requireTarget(tx, id);
      const allowsHttp = input.allowsHttp ?? before.allowsHttp;
      const moved = url === undefined ? {} : { url: requireUrl(url, allowsHttp), ...fresh };
      if (input.allowsHttp === false && url === undefined) requireUrl(before.url, allowsHttp);
      const turnedOn = isEnabled ? { isOn: true, offReason: null, offAt: null, ...fresh } : {};
      const values = { ...input, ...moved, ...turnedOn };
      if (Object.keys(values).length > 0) {
        await tx.update(targets).set(values).where(eq(targets.id, id));
      }
      if (isEnabled === false) await disableTarget(tx, id, now());
      if (isEnabled) await releaseHeldDeliveries(tx, id, input.kinds ?? before.kinds, now());
      return (await list(tx)).find((target) => target.id === id);
    });
    if (!changed) throw new Error('The changed target is missing from the list');
    return c.json(changed, 200);
  });
  app.openapi(routes.remove, async (c) => {
    const { team } = c.get('console');
    const { target: id } = c.req.valid('param');
    const isTarget = eq(targets.id, id);
    const gone = await store.inTeam(team, (tx) => tx.delete(targets).where(isTarget).returning());
    return c.json({ removed: gone.length > 0 }, 200);
  });
}

async function list(tx: TeamTx) {
  const rows = await tx.select().from(targets).orderBy(asc(targets.createdAt), asc(targets.id));
  const waiting = await tx
    .select({ target: deliveries.target, n: count(), nextTry: min(deliveries.nextAttemptAt) })
    .from(deliveries)
    .where(inArray(deliveries.state, ['waiting', 'failed']))
    .groupBy(deliveries.target);
  const held = await tx
    .select({ target: deliveries.target, n: count() })
    .from(deliveries)
    .where(eq(deliveries.state, 'held'))
    .groupBy(deliveries.target);
  const heldBy = new Map(held.map(({ target, n }) => [target, n]));
  const undelivered = new Map(waiting.map(({ target, ...rest }) => [target, rest]));
  return rows.map((row) => ({ ...toTarget(row, undelivered.get(row.id)), held: heldBy.get(row.id) ?? 0 }));
}

/**
 * Normalizes a URL.
 * @throws ProblemError 400 if nothing may be sent to it.
 */
function checkUrl(text: string, allowsHttp: boolean, isPrivateAllowed: boolean): string {
  const fault = findUrlIssue(text, { isPrivateAllowed, allowsHttp });
  if (fault) throw new ProblemError(400, 'url', fault);
  return new URL(text).href;
}
