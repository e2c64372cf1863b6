import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { TeamTx } from './store';

/** Runs a query written in SQL. @returns its rows, checked by the schema. */
export async function queryRows<Row extends z.ZodType>(
  tx: TeamTx,
  query: SQL,
  row: Row,
): Promise<z.infer<Row>[]> {
  return z.object({ rows: z.array(row) }).parse(await tx.execute(query)).rows;
}
