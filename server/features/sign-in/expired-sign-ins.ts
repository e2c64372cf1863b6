import { lt } from 'drizzle-orm';
import { dayInMs } from '../../../utils/contract/shared/day';
import { consoleSessions, signInLinks } from '../../platform/db/tables/console-tables';

/** How long expired links and sessions are kept, in days. An expired link can then still be explained. */
const keptDays = 7;

/** Links and sessions that expired more than a week ago. Revoking one doesn't bring this forward. */
export function expiredSignIns(now: Date) {
  const cutoff = new Date(now.getTime() - keptDays * dayInMs);
  return [signInLinks, consoleSessions].map((table) => ({
    table,
    id: table.hash,
    where: lt(table.expiresAt, cutoff),
  }));
}
