import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  AuditEntry,
  AuditFilter,
  AuditResponse,
  auditQuery,
} from '../../../utils/contract/console/audit';
import { addDays } from '../../../utils/contract/shared/day';
import type { TeamTx } from '../../platform/db/store';
import { auditEntries } from '../../platform/db/tables/audit-tables';
import { type CsvRow, maxCsvRows, requireFewRows } from '../reports/to-csv';

const pageSize = 100;
/** The most entries in one answer of the feed. */
const feedSize = 1000;

/** A page of the audit log, newest first. */
export async function readAudit(
  tx: TeamTx,
  { before, ...filter }: z.infer<typeof auditQuery>,
): Promise<AuditResponse> {
  const rows = await tx
    .select()
    .from(auditEntries)
    .where(and(toWhere(filter), before === undefined ? undefined : lt(auditEntries.seq, before)))
    .orderBy(desc(auditEntries.seq))
    .limit(pageSize + 1);
  return { entries: rows.slice(0, pageSize).map(toEntry), hasMore: rows.length > pageSize };
}

/** The entries after a number, oldest first, for a system that collects them. */
export async function readAuditFeed(tx: TeamTx, after: number): Promise<AuditEntry[]> {
  const rows = await tx
    .select()
    .from(auditEntries)
    .where(gt(auditEntries.seq, after))
    .orderBy(asc(auditEntries.seq))
    .limit(feedSize);
  return rows.map(toEntry);
}

/** The entries as rows of a file, newest first. That they were exported is an entry, too. */
export async function exportAudit(tx: TeamTx, filter: AuditFilter): Promise<CsvRow[]> {
  const rows = await tx
    .select()
    .from(auditEntries)
    .where(toWhere(filter))
    .orderBy(desc(auditEntries.seq))
    .limit(maxCsvRows + 1);
  requireFewRows(rows);
  tx.audit.push({ action: 'audit.exported', details: { rows: rows.length } });
  return rows.map(toEntry).map(({ actor, details, ...entry }) => ({
    number: entry.number,
    at: entry.at,
    action: entry.action,
    actor_kind: actor.kind,
    actor: actor.name,
    actor_id: actor.id ?? '',
    address: actor.address ?? '',
    subject: entry.subject ?? '',
    name: entry.name ?? '',
    details: Object.keys(details).length > 0 ? JSON.stringify(details) : '',
  }));
}

function toWhere({ action, actor, subject, from, to }: AuditFilter): SQL | undefined {
  return and(
    action && eq(auditEntries.action, action),
    actor
      ? or(eq(auditEntries.actorId, actor), eq(sql`lower(${auditEntries.actorName})`, actor.toLowerCase()))
      : undefined,
    subject ? eq(auditEntries.subject, subject) : undefined,
    from ? sql`${auditEntries.at} >= ${from}::date at time zone 'UTC'` : undefined,
    to ? sql`${auditEntries.at} < ${addDays(to, 1)}::date at time zone 'UTC'` : undefined,
  );
}

function toEntry(row: typeof auditEntries.$inferSelect): AuditEntry {
  return {
    number: row.seq,
    at: row.at.toISOString(),
    action: row.action,
    actor: {
      kind: row.actorKind,
      id: row.actorId ?? undefined,
      name: row.actorName,
      address: row.address ?? undefined,
    },
    subject: row.subject ?? undefined,
    name: row.name ?? undefined,
    details: row.details,
  };
}
