import type { InboxDetail } from '../../../utils/contract/console/inbox';
import type { TeamTx } from '../../platform/db/store';
import { readLeadDetail } from '../leads/read-lead-detail';
import { readInboxItem } from './read-inbox';

/** Feedback with its lead's current state; undefined if it no longer exists. */
export async function readDetail(tx: TeamTx, id: string, now: Date): Promise<InboxDetail | undefined> {
  const item = await readInboxItem(tx, id);
  if (!item) return undefined;
  return { item, lead: item.kind === 'suggestion' ? undefined : await readLeadDetail(tx, item.lead.id, now) };
}
