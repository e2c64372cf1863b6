import type { Invitation } from '../../../utils/contract/rep/invitation';
import type { RepCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { readTeamSettings } from './team-settings';

/** Who invites whom with a connection code. */
export async function readInvitation(
  tx: TeamTx,
  { name }: RepCaller,
): Promise<Pick<Invitation, 'team' | 'rep'>> {
  return { team: (await readTeamSettings(tx)).name, rep: name };
}
