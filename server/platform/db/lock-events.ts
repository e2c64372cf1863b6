import { sql } from 'drizzle-orm';
import type { TeamTx } from './store';

/** Until the transaction ends, no other transaction can ingest events or merge leads of this team. */
export async function lockEvents(tx: TeamTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`events ${tx.team}`}))`);
}
