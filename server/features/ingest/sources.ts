import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import {
  defaultSourceLimits,
  type Source,
  type sourceSettings,
} from '../../../utils/contract/console/source';
import { utcDayOf } from '../../../utils/contract/shared/day';
import type { TeamTx } from '../../platform/db/store';
import { sourceDays, sources } from '../../platform/db/tables/source-tables';
import { tokens } from '../../platform/db/tables/team-tables';
import { ProblemError } from '../../platform/problem-error';
import type { SourceSecurity } from './require-signed';

/** The systems that send a team events, each with its health and today's use of a public key. */
export async function listSources(tx: TeamTx, now: Date): Promise<Source[]> {
  const rows = await tx
    .select({
      source: sources,
      key: { id: tokens.id, revokedAt: tokens.revokedAt },
      today: {
        events: sourceDays.events,
        leads: sourceDays.leads,
        content: sourceDays.contents,
        rejected: sourceDays.refused,
      },
    })
    .from(sources)
    .leftJoin(sourceDays, and(eq(sourceDays.source, sources.id), eq(sourceDays.day, utcDayOf(now))))
    .leftJoin(tokens, eq(tokens.source, sources.id))
    .orderBy(asc(sources.name), asc(sources.id));
  return rows.map(toSource);
}

/** @throws ProblemError 404 if there is no such source. */
export async function changeSource(
  tx: TeamTx,
  id: string,
  { secret, mapping, dates, limits }: z.infer<typeof sourceSettings>,
): Promise<void> {
  const changed = await tx
    .update(sources)
    .set({ secret, mapping, dates, limits, id }) // The ID is unchanged; an update can't be empty.
    .where(eq(sources.id, id))
    .returning({ id: sources.id });
  if (changed.length === 0)
    throw new ProblemError(404, 'no-source', 'This source doesn’t exist. Reload the list.');
  const settings = { secret, mapping, dates, limits };
  const isSet = Object.entries(settings).filter(([, value]) => value !== undefined);
  const details = { changed: isSet.map(([field]) => field).join(', ') };
  tx.audit.push({ action: 'source.changed', subject: id, details });
}

/** How a source signs its messages, and how its JSON is read. */
export async function readSourceSecurity(tx: TeamTx, source: string): Promise<SourceSecurity> {
  const [row] = await tx
    .select({ secret: sources.secret, mapping: sources.mapping })
    .from(sources)
    .where(eq(sources.id, source));
  return { secret: row?.secret ?? undefined, mapping: row?.mapping ?? undefined };
}

function keyState(key: { revokedAt: Date | null } | null): Source['key'] {
  if (!key) return 'none';
  return key.revokedAt ? 'revoked' : 'active';
}

/** A source without its secret. */
function toSource({
  source,
  key,
  today,
}: {
  source: Row;
  key: { revokedAt: Date | null } | null;
  today: Source['today'] | null;
}): Source {
  const { team: _, secret, lastEventAt, issues, mapping, limits, ...row } = source;
  const isPublic = row.kind === 'browser';
  return {
    ...row,
    ...(isPublic && {
      limits: { ...defaultSourceLimits, ...limits },
      today: today ?? { events: 0, leads: 0, content: 0, rejected: 0 },
    }),
    key: keyState(key),
    issues,
    hasSecret: secret !== null,
    lastEventAt: lastEventAt?.toISOString(),
    mapping: mapping ?? undefined,
  };
}

type Row = typeof sources.$inferSelect;
