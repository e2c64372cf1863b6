import { desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { eventNameRequest, eventNamesResponse } from '../../../utils/contract/console/event-names';
import { outcomeKind } from '../../../utils/contract/shared/outcome';
import type { TeamTx } from '../../platform/db/store';
import { eventNames, sources } from '../../platform/db/tables/source-tables';
import { ProblemError } from '../../platform/problem-error';
import { currentDefinition } from '../scoring/current-definition';
import { eventKey } from './segment/resolve-act';

const maxNames = 500;

/** The event names a team has received or mapped: unmapped names first, the most frequent first. */
export async function listEventNames(tx: TeamTx): Promise<z.infer<typeof eventNamesResponse>> {
  const rows = await tx
    .select({ row: eventNames, source: sources.name })
    .from(eventNames)
    .leftJoin(sources, eq(sources.id, eventNames.source))
    .orderBy(sql`${eventNames.act} is not null`, desc(eventNames.n), eventNames.key)
    .limit(maxNames);
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
      isPending: row.needsReplay,
    })),
    acts: await actsOf(tx),
  };
}

/**
 * Maps an event name to an act, for new events and, in the background, for stored ones. A null act unmaps it.
 * @throws ProblemError 400 if it is neither an act that the definition counts nor an outcome.
 */
export async function setEventName(
  tx: TeamTx,
  { name, act }: z.infer<typeof eventNameRequest>,
  by: string,
  now: Date,
): Promise<void> {
  const acts = await actsOf(tx);
  if (act && !acts.includes(act)) {
    const detail = `“${act}” is neither an act that the lead definition scores nor an outcome. Choose one of: ${acts.join(', ')}.`;
    throw new ProblemError(400, 'act', detail);
  }
  const decision = {
    act,
    setBy: act === null ? null : by,
    setAt: act === null ? null : now,
    needsReplay: true,
  };
  await tx
    .insert(eventNames)
    .values({ team: tx.team, key: eventKey(name), name, ...decision })
    .onConflictDoUpdate({ target: [eventNames.team, eventNames.key], set: decision });
  tx.audit.push({ action: 'event-name.changed', name, details: { act } });
}

/** What names can be mapped to: the acts that the definition scores, and outcomes. */
async function actsOf(tx: TeamTx): Promise<string[]> {
  const { groups } = await currentDefinition(tx);
  return [
    ...new Set([...groups.flatMap(({ rules }) => rules.map(({ act }) => act)), ...outcomeKind.options]),
  ];
}
