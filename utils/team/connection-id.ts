import { z } from 'zod';
import type { Me } from '../contract/shared/team';

/** Who a token belongs to, according to the endpoint. Any endpoint can claim any ids. */
type Account = Pick<Me, 'team' | 'rep'>;

const idParts = z.tuple([z.string(), z.string(), z.string()]);

/**
 * The key for everything stored for a connection: the endpoint's address, the team and the rep. A new code
 * for the same rep at the same address is the same connection. The same ids claimed at another address are
 * not.
 */
export function toConnectionId(url: string, { team, rep }: Account): string {
  return JSON.stringify([url, team.id, rep.id]);
}

/** The endpoint's address in a connection id. */
export function getEndpointAddress(id: string): string {
  return parseConnectionId(id)[0];
}

/** Whether two ids name the same team and rep, at any address. */
export function isSameAccount(id: string, other: string): boolean {
  const [[, team, rep], [, otherTeam, otherRep]] = [parseConnectionId(id), parseConnectionId(other)];
  return team === otherTeam && rep === otherRep;
}

function parseConnectionId(id: string): z.infer<typeof idParts> {
  return idParts.parse(JSON.parse(id));
}
