import { and, eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { normalizeEmail } from '../../../../utils/identity/email';
import { parseLinkedinUrl, parseSalesUrl } from '../../../../utils/identity/linkedin';
import type { TeamTx } from '../../../platform/db/store';
import { identities, leads } from '../../../platform/db/tables/lead-tables';
import { sha256 } from '../../../platform/sha256';
import { UserError } from '../../../platform/user-error';
import { resolveMergedLead } from '../../leads/people/resolve-merged-lead';
import type { PersonKey } from './hash-key';

/** Someone to export or erase: their lead, if any, and all their keys. */
export interface Person {
  lead: string | undefined;
  keys: PersonKey[];
}

/**
 * Finds a person by email address, LinkedIn URL, or lead ID.
 *
 * @throws UserError if the text is none of these, or no lead has that ID.
 */
export async function findPerson(tx: TeamTx, text: string): Promise<Person> {
  const id = z.uuid().safeParse(text.trim().toLowerCase()).data;
  const givenKeys = id ? [] : parseKeys(text);
  if (!id && givenKeys.length === 0) {
    throw new UserError(`“${text}” isn’t an email address, LinkedIn profile or lead ID.`);
  }
  const lead = id ? await findLeadById(tx, id) : await findLeadByKeys(tx, givenKeys);
  if (id && !lead) throw new UserError(`No lead has the ID “${text}”.`);
  return withStoredKeys(tx, lead, givenKeys);
}

/** Finds a person by any of several keys. */
export async function findPersonByKeys(tx: TeamTx, keys: readonly PersonKey[]): Promise<Person> {
  const givenKeys = keys.flatMap(({ kind, value }): PersonKey[] =>
    kind === 'email'
      ? [
          { kind, value },
          { kind: 'emailSha256', value: sha256(value) },
        ]
      : [{ kind, value }],
  );
  return withStoredKeys(
    tx,
    givenKeys.length > 0 ? await findLeadByKeys(tx, givenKeys) : undefined,
    givenKeys,
  );
}

async function withStoredKeys(tx: TeamTx, lead: string | undefined, givenKeys: PersonKey[]): Promise<Person> {
  if (!lead) return { lead: undefined, keys: givenKeys };
  const storedKeys = await tx
    .select({ kind: identities.kind, value: identities.value })
    .from(identities)
    .where(eq(identities.lead, lead));
  return { lead, keys: [...givenKeys, ...storedKeys] };
}

function parseKeys(text: string): PersonKey[] {
  const sales = parseSalesUrl(text);
  if (sales) return [{ kind: 'linkedinSales', value: sales }];
  const linkedin = parseLinkedinUrl(text);
  if (linkedin?.member) return [{ kind: 'linkedinMember', value: linkedin.member }];
  if (linkedin?.slug) return [{ kind: 'linkedin', value: linkedin.slug }];
  const email = normalizeEmail(text);
  if (!email) return [];
  return [
    { kind: 'email', value: email },
    { kind: 'emailSha256', value: sha256(email) },
  ];
}

async function findLeadById(tx: TeamTx, id: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(eq(leads.id, await resolveMergedLead(tx, id)));
  return row?.id;
}

async function findLeadByKeys(tx: TeamTx, keys: readonly PersonKey[]) {
  const isGivenKey = or(
    ...keys.map(({ kind, value }) => and(eq(identities.kind, kind), eq(identities.value, value))),
  );
  const [row] = await tx
    .select({ lead: identities.lead })
    .from(identities)
    .where(isGivenKey)
    .orderBy(identities.kind) // Plain addresses before hashes.
    .limit(1);
  return row?.lead;
}
