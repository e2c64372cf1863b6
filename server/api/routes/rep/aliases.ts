import { createRoute } from '@hono/zod-openapi';
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { aliasRequest, aliasResponse } from '../../../../utils/contract/rep/alias';
import type { ProspectKeys } from '../../../../utils/contract/rep/prospect';
import { namesAgree } from '../../../../utils/identity/names';
import { inLatinLetters, nameKeyOf } from '../../../features/leads/people/lead-name';
import { erasedMessage, isErased } from '../../../features/privacy/erasure/is-erased';
import type { RepCaller } from '../../../platform/caller';
import { recordChanges } from '../../../platform/db/record-changes';
import type { TeamTx } from '../../../platform/db/store';
import { confirmedNames, identities, leads } from '../../../platform/db/tables/lead-tables';
import { noLead } from '../../../platform/no-lead';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/aliases',
  summary: 'Confirm for the whole team that a prospect is this lead, or undo it',
  description:
    'From now on, the exact keys find this lead, until any rep undoes it. Keys that come from marketing’s data don’t change. If the name differs from the lead’s, it is confirmed, too.',
  security: byRep,
  request: jsonBody(aliasRequest),
  responses: jsonResponse(aliasResponse, 'How many keys and names this call confirmed or removed.'),
});

const exactKinds = ['email', 'linkedinMember', 'linkedin', 'linkedinSales', 'emailSha256'] as const;

export function mountAliases(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const { lead, keys, undo } = c.req.valid('json');
    const exact = exactKeys(keys);
    if (exact.length === 0) {
      const detail =
        'A name alone doesn’t identify a person. Send email, linkedin, linkedinMember, linkedinSales or emailSha256.';
      throw new ProblemError(400, 'no-key', detail);
    }
    const at = now();
    const aliases = await store.inTeam(caller.team, async (tx) => {
      const [known] = await tx
        .select({ id: leads.id, name: leads.name, nameKey: leads.nameKey })
        .from(leads)
        .where(eq(leads.id, lead));
      if (!known) throw noLead();
      if (!undo && (await isErased(tx, keys))) throw new ProblemError(409, 'erased', erasedMessage);
      const names = undo
        ? await unconfirmName(tx, known, keys.name)
        : await confirmName(tx, caller, known, keys.name, at);
      // An undo reverts the last confirmation: the name's, otherwise the key's.
      const isDone = undo && names > 0;
      const made = isDone
        ? 0
        : undo
          ? await removeAliases(tx, lead, exact)
          : await createAliases(tx, caller, lead, exact, at);
      const count = names + made;
      const body = { kind: 'alias' as const, at: at.toISOString(), lead, by: caller.name, undone: undo };
      if (count > 0) await recordChanges(tx, [{ body }]);
      return count;
    });
    return c.json({ aliases }, 200);
  });
}

function exactKeys(keys: ProspectKeys) {
  return exactKinds.flatMap((kind) => {
    const value = keys[kind];
    return value ? [{ kind, value }] : [];
  });
}

type ExactKey = ReturnType<typeof exactKeys>[number];

async function createAliases(tx: TeamTx, { rep }: RepCaller, lead: string, keys: ExactKey[], at: Date) {
  const rows = await tx
    .insert(identities)
    .values(keys.map((key) => ({ ...key, team: tx.team, lead, createdBy: rep, createdAt: at })))
    .onConflictDoUpdate({
      target: [identities.team, identities.kind, identities.value],
      set: { lead, createdBy: rep, createdAt: at, origin: null },
      // A rep's confirmation may be corrected, marketing's data not.
      setWhere: isNotNull(identities.createdBy),
    })
    .returning();
  return rows.length;
}

interface Named {
  id: string;
  name: string;
  nameKey: string;
}

/** @returns the number of names confirmed: 0 if the lead has no name or already goes by this one. */
async function confirmName(
  tx: TeamTx,
  { name: by }: RepCaller,
  lead: Named,
  name: string | undefined,
  at: Date,
): Promise<number> {
  if (!name || lead.nameKey === '' || namesAgree(inLatinLetters(name), inLatinLetters(lead.name))) return 0;
  const row = { team: tx.team, lead: lead.id, nameKey: nameKeyOf(name), name, by, at };
  return (await tx.insert(confirmedNames).values(row).onConflictDoNothing().returning()).length;
}

async function unconfirmName(tx: TeamTx, lead: Named, name: string | undefined): Promise<number> {
  if (!name) return 0;
  const isName = and(eq(confirmedNames.lead, lead.id), eq(confirmedNames.nameKey, nameKeyOf(name)));
  return (await tx.delete(confirmedNames).where(isName).returning()).length;
}

/** Removes all keys confirmed together with these: the slug and the member ID were confirmed at once. */
async function removeAliases(tx: TeamTx, lead: string, keys: ExactKey[]) {
  const confirmed = and(eq(identities.lead, lead), isNotNull(identities.createdBy));
  const named = or(
    ...keys.map(({ kind, value }) => and(eq(identities.kind, kind), eq(identities.value, value))),
  );
  const yeses = await tx.select({ at: identities.createdAt }).from(identities).where(and(confirmed, named));
  if (yeses.length === 0) return 0;
  const together = inArray(
    identities.createdAt,
    yeses.map(({ at }) => at),
  );
  return (await tx.delete(identities).where(and(confirmed, together)).returning()).length;
}
