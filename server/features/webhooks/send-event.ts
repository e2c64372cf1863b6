import type { OutgoingEvent } from '../../../utils/contract/console/outgoing-event';
import type { TargetKind } from '../../../utils/contract/console/target';
import { type Post, type PostResult, postToUrl } from './post-to-url';
import { toSlack } from './to-slack';
import { toTeams } from './to-teams';
import { signWebhook, toWebhook } from './to-webhook';

export interface TargetAddress {
  kind: TargetKind;
  url: string;
  /** Webhooks only. */
  secret: string | null;
}

/**
 * Sends an event to a target once, in the format of its kind.
 *
 * @param endpointUrl the console's address, for a link in chat messages.
 */
export function sendEvent(
  { kind, url, secret }: TargetAddress,
  event: OutgoingEvent,
  now: Date,
  post: Post = postToUrl,
  endpointUrl?: string,
): Promise<PostResult> {
  if (kind === 'slack') return post(url, JSON.stringify(toSlack(event, endpointUrl)));
  if (kind === 'teams') return post(url, JSON.stringify(toTeams(event, endpointUrl)));
  const body = toWebhook(event);
  return post(url, body, secret ? signWebhook(secret, event.id, body, now) : {});
}
