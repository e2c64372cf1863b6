import { randomUUID } from 'node:crypto';
import type { TeamTx } from '../../platform/db/store';
import { reps } from '../../platform/db/tables/team-tables';

/** Adds a rep. @returns their ID. */
export async function addRep(tx: TeamTx, { name, email }: { name: string; email?: string }): Promise<string> {
  const id = randomUUID();
  await tx.insert(reps).values({ team: tx.team, id, name, email });
  tx.audit.push({ action: 'rep.created', subject: id, name });
  return id;
}
