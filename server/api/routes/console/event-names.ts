import { createRoute } from '@hono/zod-openapi';
import { desc, eq, sql } from 'drizzle-orm';
import { eventNameRequest, eventNamesResponse } from '../../../../utils/contract/console/event-names';
import { done } from '../../../../utils/contract/console/session';
import { eventKey } from '../../../features/ingest/segment/resolve-act';
import { currentDefinition } from '../../../features/scoring/current-definition';
import type { TeamTx } from '../../../platform/db/store';
import { eventNames, sources } from '../../../platform/db/tables/source-tables';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const most = 500;

const list = createRoute({
  method: 'get',
  path: '/v1/console/event-names',
  summary: 'List event names without a built-in meaning, with the meaning the team gave them',
  security: byConsole,
  responses: jsonResponse(eventNamesResponse, 'Undecided names first, then by frequency.'),
});

const put = createRoute({
  method: 'put',
  path: '/v1/console/event-names',
  summary: 'Set the meaning of an event name',
  description:
    'Applies to new events and, in the background, to earlier ones. It also overrides a built-in meaning, but only for new events.',
  security: byConsole,
  request: jsonBody(eventNameRequest),
  responses: jsonResponse(done, 'The meaning was saved.'),
});

export function mountEventNames(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json(await store.inTeam(team, (tx) => readNames(tx)), 200);
  });
  app.openapi(put, async (c) => {
    const { team, name: by } = c.get('console');
    const { name, act } = c.req.valid('json');
    await store.inTeam(team, async (tx) => {
      const acts = await actsOf(tx);
      if (act && !acts.includes(act)) {
        const detail = `The lead definition doesn’t score “${act}”. Choose one of: ${acts.join(', ')}.`;
        throw new ProblemError(400, 'act', detail);
      }
      const decided = {
        act,
        setBy: act === null ? null : by,
        setAt: act === null ? null : now(),
        isPending: true,
      };
      await tx
        .insert(eventNames)
        .values({ team, key: eventKey(name), name, ...decided })
        .onConflictDoUpdate({ target: [eventNames.team, eventNames.key], set: decided });
    });
    return c.json({ done: true as const }, 200);
  });
}

async function readNames(tx: TeamTx) {
  const rows = await tx
    .select({ row: eventNames, source: sources.name })
    .from(eventNames)
    .leftJoin(sources, eq(sources.id, eventNames.source))
    .orderBy(sql`${eventNames.act} is not null`, desc(eventNames.n), eventNames.key)
    .limit(most);
  return {
    names: rows.map(({ row, source }) => ({
      key: row.key,
      name: row.name,
      events: row.n,
      lastEventAt: row.lastAt?.toISOString(),
      source: source ?? undefined,
      act: row.act ?? undefined,
      setBy: row.setBy ?? undefined,
      setAt: row.setAt?.toISOString(),
      isPending: row.isPending,
    })),
    acts: await actsOf(tx),
  };
}

async function actsOf(tx: TeamTx): Promise<string[]> {
  const { groups } = await currentDefinition(tx);
  return [...new Set(groups.flatMap(({ rules }) => rules.map(({ act }) => act)))];
}
