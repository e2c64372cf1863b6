import type { erasures } from '../../../platform/db/tables/operation-tables';
import { sha256 } from '../../../platform/sha256';

type ErasureKey = Pick<typeof erasures.$inferSelect, 'kind' | 'hash'>;

/** A key by which somebody can be known, as `identities` has it. */
export interface PersonKey {
  kind: ErasureKey['kind'] | 'emailSha256';
  value: string;
}

/**
 * What is kept of an erased person's key. Something must be: marketing's systems go on sending what they have, and
 * without it the next event would make the person anew. A hash can only be compared with what comes in; nobody reads
 * an address out of it, and with the team in it, it matches no ready-made list of hashed addresses. Whoever has the
 * database can still try addresses that they know: it is no secret, only the least that does the work.
 */
export function hashKey(team: string, { kind, value }: PersonKey): ErasureKey {
  // A rep may have confirmed an address by its plain hash: it must match the address itself.
  if (kind === 'email') return hashKey(team, { kind: 'emailSha256', value: sha256(value) });
  const stored = kind === 'emailSha256' ? 'email' : kind;
  return { kind: stored, hash: sha256(`${team} ${stored} ${value}`) };
}
