import { eq, inArray, or } from 'drizzle-orm';
import type { ProspectKeys } from '../../../../utils/contract/rep/prospect';
import type { TeamTx } from '../../../platform/db/store';
import { erasures } from '../../../platform/db/tables/erasure-tables';
import { hashKey, type PersonKey } from './hash-key';

const keyKinds = ['email', 'emailSha256', 'linkedin', 'linkedinMember', 'linkedinSales'] as const;

/** The message for a rep who gives feedback about an erased person. */
export const erasedMessage =
  'This person was erased from your team’s records, so nothing about them is stored.';

/** Whether keys belong to someone who was erased. */
export async function isErased(tx: TeamTx, keys: ProspectKeys): Promise<boolean> {
  const hashes = keyKinds.flatMap((kind): PersonKey[] => {
    const value = keys[kind];
    return value ? [{ kind, value }] : [];
  });
  const isErasedKey = inArray(
    erasures.hash,
    hashes.map((key) => hashKey(tx.team, key).hash),
  );
  const [row] = await tx
    .select({ lead: erasures.lead })
    .from(erasures)
    .where(or(isErasedKey, keys.lead ? eq(erasures.lead, keys.lead) : undefined))
    .limit(1);
  return row !== undefined;
}
