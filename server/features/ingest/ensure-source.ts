import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { sources } from '../../platform/db/tables/source-tables';

/**
 * Finds or creates one of the endpoint's own sources by name.
 * @returns its ID.
 */
export async function ensureSource(tx: TeamTx, name: string): Promise<string> {
  const [known] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.name, name));
  if (known) return known.id;
  const id = randomUUID();
  await tx.insert(sources).values({ team: tx.team, id, name, kind: 'server' });
  return id;
}
