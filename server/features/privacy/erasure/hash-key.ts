import type { erasures } from '../../../platform/db/tables/erasure-tables';
import { sha256 } from '../../../platform/sha256';

type ErasureKey = Pick<typeof erasures.$inferSelect, 'kind' | 'hash'>;

/** A key that identifies a person, as in `identities`. */
export interface PersonKey {
  kind: ErasureKey['kind'] | 'emailSha256';
  value: string;
}

/**
 * The hash to keep of an erased person's key. Without it, the next event from marketing's systems would
 * recreate the person. A hash can only be compared with what comes in: no address can be read from it, and
 * because it includes the team, it matches no precomputed list of hashed addresses. Someone with the database
 * can still test addresses they know, so it isn't secret, only the minimum that works.
 */
export function hashKey(team: string, { kind, value }: PersonKey): ErasureKey {
  // A rep may have confirmed an address by its plain hash, which must match the address itself.
  if (kind === 'email') return hashKey(team, { kind: 'emailSha256', value: sha256(value) });
  const stored = kind === 'emailSha256' ? 'email' : kind;
  return { kind: stored, hash: sha256(`${team} ${stored} ${value}`) };
}
