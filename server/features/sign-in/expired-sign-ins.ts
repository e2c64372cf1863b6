import { and, eq, lt, sql } from 'drizzle-orm';
import { dayInMs } from '../../../utils/contract/shared/day';
import { companyCodes, companySignIns } from '../../platform/db/tables/company-tables';
import { consoleSessions, signInLinks } from '../../platform/db/tables/console-tables';
import { tokens } from '../../platform/db/tables/team-tables';

/** How long expired links, sessions and reps' tokens are kept, in days. An expired link can then still be explained. */
const keptDays = 7;

/** Company sign-ins whose session or token is gone. */
const hasNothingLeft = sql`not exists (select from console_sessions s where s.hash = company_sign_ins.hash)
  and not exists (select from tokens t where t.hash = company_sign_ins.hash)`;

/** What expired more than a week ago. Revoking something doesn't bring this forward. Keys of systems stay listed. */
export function expiredSignIns(now: Date) {
  const cutoff = new Date(now.getTime() - keptDays * dayInMs);
  const isOver = (
    table: typeof signInLinks | typeof consoleSessions | typeof tokens | typeof companyCodes,
  ) => ({
    table,
    id: table.hash,
    where: lt(table.expiresAt, cutoff),
  });
  const ofReps = isOver(tokens);
  return [
    isOver(signInLinks),
    isOver(consoleSessions),
    { ...ofReps, where: and(ofReps.where, eq(tokens.kind, 'rep')) },
    isOver(companyCodes),
    { table: companySignIns, id: companySignIns.hash, where: hasNothingLeft },
  ];
}
