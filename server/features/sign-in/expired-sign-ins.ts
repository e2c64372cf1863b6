import { lt } from 'drizzle-orm';
import { consoleLinks, consoleSessions } from '../../platform/db/tables/console-tables';
import { dayInMs } from '../scoring/fade';

/** How long expired links are kept to explain why they don't work, in days. */
const kept = 7;

/** Links and sessions that ended a week ago, including revoked ones. */
export function expiredSignIns(now: Date) {
  const before = new Date(now.getTime() - kept * dayInMs);
  return [consoleLinks, consoleSessions].map((table) => ({
    table,
    id: table.hash,
    where: lt(table.expiresAt, before),
  }));
}
