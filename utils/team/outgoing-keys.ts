import type { ProspectKeys } from '../contract/rep/prospect';
import { type FeedbackItem, feedbackItem } from '../contract/shared/feedback';
import type { Settings } from '../settings/settings';

/**
 * The keys that may leave the browser. In hashed mode an address is sent as its SHA-256, and name and company
 * never.
 *
 * @returns undefined if nothing is left to look up by.
 */
export async function toOutgoingKeys(
  keys: ProspectKeys,
  { hashed }: Pick<Settings, 'hashed'>,
): Promise<ProspectKeys | undefined> {
  if (!hashed) return keys;
  const { email, name: _name, company: _company, ...exact } = keys;
  const emailSha256 = email ? await sha256Hex(email) : exact.emailSha256;
  const allowed = { ...exact, ...(emailSha256 && { emailSha256 }) };
  return Object.values(allowed).some((value) => value !== undefined) ? allowed : undefined;
}

/**
 * Feedback as it may be sent, with its keys reduced as for a lookup. @returns undefined if no key may be
 * sent.
 */
export async function toOutgoingItem(
  item: FeedbackItem,
  settings: Pick<Settings, 'hashed'>,
): Promise<FeedbackItem | undefined> {
  if (item.kind !== 'match' && item.kind !== 'suggestion') return item;
  const keys = await toOutgoingKeys(item.body.keys, settings);
  return keys && feedbackItem.parse({ ...item, body: { ...item.body, keys } });
}

/** The SHA-256 of a text, in hex. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
