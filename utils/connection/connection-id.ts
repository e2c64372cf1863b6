import { z } from 'zod';
import type { Me } from '../contract/team';

/** Who a token belongs to, as the endpoint says it. Any endpoint can claim any ids. */
type Account = Pick<Me, 'team' | 'rep'>;

const parts = z.tuple([z.string(), z.string(), z.string()]);

/**
 * What everything stored for a connection is filed under: the endpoint's address, the team and the rep. A new code for
 * the same rep at the same address is the same connection. The same ids claimed at another address are not.
 */
export function connectionId(url: string, { team, rep }: Account): string {
  return JSON.stringify([url, team.id, rep.id]);
}

/** The address that an id belongs to. @returns undefined for an id of an earlier version, which has none. */
export function addressOf(id: string): string | undefined {
  return read(id)?.[0];
}

/** The id that earlier versions used for this connection: team and rep only. */
export function formerIdOf(id: string): string | undefined {
  const [, team, rep] = read(id) ?? [];
  return team === undefined ? undefined : `${team}.${rep}`;
}

/** Whether two ids name the same team and rep, at any address. */
export function isSameAccount(id: string, other: string): boolean {
  const [one, two] = [read(id), read(other)];
  if (one && two) return one[1] === two[1] && one[2] === two[2];
  return (formerIdOf(id) ?? id) === (formerIdOf(other) ?? other);
}

function read(id: string): z.infer<typeof parts> | undefined {
  try {
    return parts.safeParse(JSON.parse(id)).data;
  } catch {
    return undefined;
  }
}
