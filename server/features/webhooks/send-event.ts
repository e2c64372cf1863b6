import type { OutgoingEvent } from '../../../utils/contract/console/outgoing-event';
import type { TargetKind } from '../../../utils/contract/console/target';
import type { Config } from '../../platform/config';
import { readMailboxes } from './mailboxes';
import { createPost, type Post, type PostResult, postToUrl } from './post-to-url';
import { createSendMail, type SendMail } from './send-mail';
import { toMail } from './to-mail';
import { toSlack } from './to-slack';
import { toTeams } from './to-teams';
import { signWebhook, toWebhook } from './to-webhook';

export interface TargetAddress {
  kind: TargetKind;
  /** For an email target, a `mailto:` with its addresses. */
  url: string;
  /** Webhooks only. */
  secret: string | null;
}

/** How events leave the endpoint. Tests replace it. */
export interface Senders {
  post?: Post;
  mail?: SendMail;
}

/** The senders of a configuration: which addresses may be reached, and by which mail server. */
export function createSenders(config: Config): Senders {
  return { post: createPost(config), mail: createSendMail(config) };
}

/**
 * Sends an event to a target once, in the format of its kind.
 *
 * @param endpointUrl the console's address, for a link in messages to people.
 */
export function sendEvent(
  { kind, url, secret }: TargetAddress,
  event: OutgoingEvent,
  now: Date,
  { post = postToUrl, mail = createSendMail({}) }: Senders = {},
  endpointUrl?: string,
): Promise<PostResult> {
  if (kind === 'slack') return post(url, JSON.stringify(toSlack(event, endpointUrl)));
  if (kind === 'teams') return post(url, JSON.stringify(toTeams(event, endpointUrl)));
  if (kind === 'mail') return mail({ ...toMail(event, endpointUrl), to: readMailboxes(url) });
  const body = toWebhook(event);
  return post(url, body, secret ? signWebhook(secret, event.id, body, now) : {});
}
