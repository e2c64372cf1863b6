import { lt } from 'drizzle-orm';
import { dayInMs } from '../../../utils/contract/shared/day';
import { consoleSessions, signInLinks } from '../../platform/db/tables/console-tables';

/** How long expired links are kept to explain why they don't work, in days. */
const keptDays = 7;

/** Links and sessions that ended a week ago, including revoked ones. */
export function expiredSignIns(now: Date) {
  const cutoff = new Date(now.getTime() - keptDays * dayInMs);
  return [signInLinks, consoleSessions].map((table) => ({
    table,
    id: table.hash,
    where: lt(table.expiresAt, cutoff),
  }));
}
