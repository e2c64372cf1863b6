import { and, asc, eq, gt, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type changesResponse, optionalChangeKinds } from '../../../utils/contract/rep/changes';
import type { TeamTx } from '../../platform/db/store';
import { changes } from '../../platform/db/tables/feedback-tables';
import { teamSettings } from '../../platform/db/tables/team-tables';

const pageSize = 200;

/**
 * Changes for a rep since a cursor, oldest first.
 *
 * @param supported the optional kinds that the client supports; the others are left out.
 */
export async function readChanges(
  tx: TeamTx,
  { rep, after, supported }: { rep: string; after: string | undefined; supported: readonly string[] },
): Promise<z.infer<typeof changesResponse>> {
  const unsupported = optionalChangeKinds.filter((kind) => !supported.includes(kind));
  // Read the latest number first: everything up to it is committed, so later changes have higher numbers.
  const [{ latest } = { latest: 0 }] = await tx.select({ latest: teamSettings.changeSeq }).from(teamSettings);
  if (after === undefined) return { changes: [], cursor: String(latest), more: false };
  const rows = await tx
    .select()
    .from(changes)
    .where(
      and(
        gt(changes.seq, Number(after)),
        or(isNull(changes.rep), eq(changes.rep, rep)),
        notInArray(sql`${changes.body}->>'kind'`, unsupported),
      ),
    )
    .orderBy(asc(changes.seq))
    .limit(pageSize);
  const more = rows.length === pageSize;
  const last = rows.at(-1)?.seq ?? Number(after);
  return {
    changes: rows.map(({ body }) => body),
    cursor: String(more ? last : Math.max(last, latest)),
    more,
  };
}
