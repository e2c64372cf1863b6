import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { outgoingEvent } from '../../../../utils/contract/console/outgoing-event';
import { deliveriesResponse, delivery } from '../../../../utils/contract/console/target';
import { attemptDelivery } from '../../../features/webhooks/attempt-delivery';
import { createTestDelivery, listDeliveries } from '../../../features/webhooks/deliveries';
import { createSenders } from '../../../features/webhooks/send-event';
import { requireTarget } from '../../../features/webhooks/targets';
import { ProblemError } from '../../../platform/problem-error';
import { forAdmins } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';
import { targetParams, targetPath } from './targets';

const routes = {
  test: createRoute({
    ...forAdmins,
    method: 'post',
    path: `${targetPath}/test`,
    summary: 'Send a test event to a target; admins only',
    request: { params: targetParams },
    responses: jsonResponse(delivery, 'The result, after at most 15 seconds.'),
  }),
  list: createRoute({
    method: 'get',
    path: `${targetPath}/deliveries`,
    summary: 'List the latest 100 deliveries to a target',
    security: byConsole,
    request: { params: targetParams },
    responses: jsonResponse(deliveriesResponse, 'Newest first, each with its state and any error.'),
  }),
  retry: createRoute({
    ...forAdmins,
    method: 'post',
    path: `${targetPath}/deliveries/{event}/retry`,
    summary: 'Retry a delivery once, now; scheduled retries stay scheduled; admins only',
    request: { params: targetParams.extend({ event: z.uuid() }) },
    responses: jsonResponse(delivery, 'The result, after at most 15 seconds.'),
  }),
};

/** Lists deliveries, retries them, and sends tests. */
export function mountDeliveries(app: App, { store, now, config, codeUrl }: AppDeps): void {
  const requireDelivery = async (team: string, target: string, event: string) => {
    const [found] = await store.inTeam(team, (tx) => listDeliveries(tx, target, { event }));
    if (found) return found;
    throw new ProblemError(
      404,
      'no-delivery',
      'This delivery doesn’t exist, or it was removed. Reload the list.',
    );
  };
  const attemptNow = async (team: string, target: string, event: string) => {
    const isAttempted = await attemptDelivery(
      store,
      { do: 'deliver', team, target, event },
      { now, ...createSenders(config), endpointUrl: codeUrl },
      { isManual: true },
    );
    const attempted = await requireDelivery(team, target, event);
    if (isAttempted) return attempted;
    throw new ProblemError(
      409,
      'busy',
      'This delivery is already being attempted. Check the deliveries again in a moment.',
    );
  };
  app.openapi(routes.test, async (c) => {
    const { team, name } = c.get('console');
    const { target } = c.req.valid('param');
    const event = await store.inTeam(team, (tx) => createTestDelivery(tx, target, name, now()));
    return c.json(await attemptNow(team, target, event), 200);
  });
  app.openapi(routes.list, async (c) => {
    const { team } = c.get('console');
    const { target } = c.req.valid('param');
    const deliveries = await store.inTeam(team, async (tx) => {
      await requireTarget(tx, target);
      return listDeliveries(tx, target);
    });
    return c.json({ deliveries }, 200);
  });
  app.openapi(routes.retry, async (c) => {
    const { team } = c.get('console');
    const { target, event } = c.req.valid('param');
    const { state } = await requireDelivery(team, target, event);
    if (state === 'delivered') {
      throw new ProblemError(409, 'delivered', 'This event was already delivered, so it isn’t sent again.');
    }
    return c.json(await attemptNow(team, target, event), 200);
  });
}

/**
 * Documents what webhook targets receive. Call it on the app that serves the document: in a mounted app, Hono
 * would turn the webhook's name into a path.
 */
export function describeOutgoingWebhook(app: App): void {
  app.openAPIRegistry.registerWebhook({
    method: 'post',
    path: 'outgoing',
    summary: 'What a webhook target receives',
    description:
      'Signed as specified by Standard Webhooks 1.0: webhook-id, webhook-timestamp, webhook-signature. Respond with any 2xx within 15 seconds to accept it. 410 turns the target off. Anything else is retried: ten attempts over about three days.',
    request: { body: { content: { 'application/json': { schema: outgoingEvent } } } },
    responses: { 200: { description: 'The event was accepted.' } },
  });
}
