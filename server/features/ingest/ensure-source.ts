import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../platform/db/store';
import { sources } from '../../platform/db/tables/source-tables';

/**
 * Finds or creates one of the endpoint's own sources by name.
 * @returns its ID.
 */
export async function ensureSource(tx: Transaction, team: string, name: string): Promise<string> {
  const [known] = await tx
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.team, team), eq(sources.name, name)));
  if (known) return known.id;
  const id = randomUUID();
  await tx.insert(sources).values({ team, id, name, kind: 'server' });
  return id;
}
