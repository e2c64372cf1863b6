import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { ProspectKeys } from '../../../../utils/contract/rep/prospect';
import { namesAgree } from '../../../../utils/identity/names';
import type { RepCaller } from '../../../platform/caller';
import type { TeamTx } from '../../../platform/db/store';
import { confirmedNames, identities } from '../../../platform/db/tables/lead-tables';
import { ProblemError } from '../../../platform/problem-error';
import { erasedMessage, isErased } from '../../privacy/erasure/is-erased';
import { requireLead } from '../require-lead';
import { inLatinLetters, nameKeyOf } from './lead-name';
import { refreshChanges } from './merge-leads';

const exactKinds = ['email', 'linkedinMember', 'linkedin', 'linkedinSales', 'emailSha256'] as const;

type ExactKey = { kind: (typeof exactKinds)[number]; value: string };

/** A prospect that a rep recognized as a lead. */
interface Alias {
  lead: string;
  keys: ProspectKeys;
}

/**
 * Confirms for the whole team that a prospect is this lead. Keys that come from marketing's data don't change.
 *
 * @returns how many keys and names were confirmed.
 * @throws ProblemError 400 without an exact key; 404 if there is no such lead; 409 if the person was erased.
 */
export async function confirmAlias(tx: TeamTx, caller: RepCaller, alias: Alias, at: Date): Promise<number> {
  const { lead, exact } = await requireAlias(tx, alias);
  if (await isErased(tx, alias.keys)) throw new ProblemError(409, 'erased', erasedMessage);
  const names = await confirmName(tx, caller, lead, alias.keys.name, at);
  const confirmed = names + (await createAliases(tx, caller, lead.id, exact, at));
  if (confirmed > 0) tx.newChanges.push(...refreshChanges([lead.id], caller.name, at, false));
  return confirmed;
}

/**
 * Undoes the last confirmation: the name's, otherwise the keys'.
 *
 * @returns how many keys and names were removed.
 * @throws ProblemError 400 without an exact key; 404 if there is no such lead.
 */
export async function removeAlias(tx: TeamTx, caller: RepCaller, alias: Alias, at: Date): Promise<number> {
  const { lead, exact } = await requireAlias(tx, alias);
  const names = await unconfirmName(tx, lead, alias.keys.name);
  const removed = names > 0 ? names : await removeAliases(tx, lead.id, exact);
  if (removed > 0) tx.newChanges.push(...refreshChanges([lead.id], caller.name, at, true));
  return removed;
}

async function requireAlias(tx: TeamTx, { lead: id, keys }: Alias) {
  const exact = exactKeys(keys);
  if (exact.length === 0) {
    const detail =
      'A name alone doesn’t identify a person. Send email, linkedin, linkedinMember, linkedinSales or emailSha256.';
    throw new ProblemError(400, 'no-key', detail);
  }
  return { lead: await requireLead(tx, id), exact };
}

function exactKeys(keys: ProspectKeys): ExactKey[] {
  return exactKinds.flatMap((kind) => {
    const value = keys[kind];
    return value ? [{ kind, value }] : [];
  });
}

async function createAliases(tx: TeamTx, { rep }: RepCaller, lead: string, keys: ExactKey[], at: Date) {
  const rows = await tx
    .insert(identities)
    .values(keys.map((key) => ({ ...key, team: tx.team, lead, createdBy: rep, createdAt: at })))
    .onConflictDoUpdate({
      target: [identities.team, identities.kind, identities.value],
      set: { lead, createdBy: rep, createdAt: at, mergedFrom: null },
      // A rep's confirmation can be corrected; marketing's data can't.
      setWhere: isNotNull(identities.createdBy),
    })
    .returning();
  return rows.length;
}

interface NamedLead {
  id: string;
  name: string;
  nameKey: string;
}

/** @returns the number of names confirmed: 0 if the lead has no name or already goes by this one. */
async function confirmName(
  tx: TeamTx,
  { name: by }: RepCaller,
  lead: NamedLead,
  name: string | undefined,
  at: Date,
): Promise<number> {
  if (!name || lead.nameKey === '' || namesAgree(inLatinLetters(name), inLatinLetters(lead.name))) return 0;
  const nameKey = nameKeyOf(name);
  const [known] = await tx.select().from(confirmedNames).where(isNameOf(lead, nameKey)).limit(1);
  if (known) return 0;
  await tx
    .insert(confirmedNames)
    .values({ team: tx.team, lead: lead.id, resolvedTo: lead.id, nameKey, name, by, at })
    .onConflictDoNothing(); // Another rep may be confirming it, too.
  return 1;
}

async function unconfirmName(tx: TeamTx, lead: NamedLead, name: string | undefined): Promise<number> {
  if (!name) return 0;
  const removed = await tx
    .delete(confirmedNames)
    .where(isNameOf(lead, nameKeyOf(name)))
    .returning();
  return Math.min(removed.length, 1); // It may have been confirmed for several leads that are one now.
}

function isNameOf({ id }: NamedLead, nameKey: string) {
  return and(eq(confirmedNames.resolvedTo, id), eq(confirmedNames.nameKey, nameKey));
}

/** Removes all keys confirmed together with these: a profile's slug and member ID are confirmed at once. */
async function removeAliases(tx: TeamTx, lead: string, keys: ExactKey[]) {
  const confirmed = and(eq(identities.lead, lead), isNotNull(identities.createdBy));
  const isKey = or(
    ...keys.map(({ kind, value }) => and(eq(identities.kind, kind), eq(identities.value, value))),
  );
  const confirmations = await tx
    .select({ at: identities.createdAt })
    .from(identities)
    .where(and(confirmed, isKey));
  if (confirmations.length === 0) return 0;
  const isSameConfirmation = inArray(
    identities.createdAt,
    confirmations.map(({ at }) => at),
  );
  return (await tx.delete(identities).where(and(confirmed, isSameConfirmation)).returning()).length;
}
