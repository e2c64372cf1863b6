import { and, asc, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Overview } from '../../../utils/contract/console/overview';
import { dayInMs } from '../../../utils/contract/shared/day';
import type { TeamTx } from '../../platform/db/store';
import { tokens } from '../../platform/db/tables/team-tables';

/** How long before its end the console warns of a key, in days. */
const warnedDays = 30;

/** Write keys and systems' tokens that end soon, or ended within as long, and that no newer key has taken over from. */
export async function readExpiringKeys(tx: TeamTx, now: Date): Promise<Overview['expiringKeys']> {
  const soon = new Date(now.getTime() + warnedDays * dayInMs);
  const before = new Date(now.getTime() - warnedDays * dayInMs);
  const rows = await tx
    .select()
    .from(tokens)
    .where(
      and(
        ne(tokens.kind, 'rep'),
        isNull(tokens.revokedAt),
        lt(tokens.expiresAt, soon),
        gt(tokens.expiresAt, before),
        sql`not exists (
          select from tokens newer where newer.replaces = ${tokens.id} and newer.last_used_at is not null)`,
      ),
    )
    .orderBy(asc(tokens.expiresAt), asc(tokens.id));
  return rows.map(({ id, label, kind, expiresAt }) => ({
    id,
    label,
    kind: kind === 'source' ? 'source' : 'system',
    expiresAt: expiresAt.toISOString(),
  }));
}
