import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { ConsoleRole } from '../../../utils/contract/console/session';
import type { TeamTx } from '../../platform/db/store';
import { consolePeople } from '../../platform/db/tables/console-tables';

/** Adds someone who may use the console. @returns their ID. */
export async function addPerson(
  tx: TeamTx,
  { name, role }: { name: string; role: ConsoleRole },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.insert(consolePeople).values({ team: tx.team, id, name, role, createdAt: now });
  tx.audit.push({ action: 'person.created', subject: id, name, details: { role } });
  return id;
}

/** Gives a person of the console a role. Does nothing if they have it. */
export async function setRole(
  tx: TeamTx,
  { id, name, role: before }: { id: string; name: string; role: ConsoleRole },
  role: ConsoleRole,
): Promise<void> {
  if (role === before) return;
  await tx.update(consolePeople).set({ role }).where(eq(consolePeople.id, id));
  const details = { 'role before': before, 'role after': role };
  tx.audit.push({ action: 'person.changed', subject: id, name, details });
}
