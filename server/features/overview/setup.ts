import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Overview, setupStep } from '../../../utils/contract/console/overview';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';

/** Which steps of setting up the team are done, as its data shows. */
export async function readSetup(tx: TeamTx): Promise<Overview['setup']> {
  const [done] = await queryRows(
    tx,
    sql`select
      exists (select from leads) as leads,
      exists (select from leads where last_engaged_at is not null) as engagement,
      exists (select from definitions where version > 1 and state = 'adopted') as definition,
      exists (select from tokens where kind = 'rep' and revoked_at is null) as rep,
      exists (select from tokens where kind = 'rep' and last_used_at is not null) as connected,
      exists (select from feedback) as feedback,
      exists (select from replies where kind <> 'seen') as answer`,
    z.record(setupStep, z.boolean()),
  );
  return setupStep.options.map((step) => ({ step, isDone: done?.[step] ?? false }));
}
