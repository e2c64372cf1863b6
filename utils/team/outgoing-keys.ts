import type { ProspectKeys } from '../contract/rep/prospect';
import { type FeedbackItem, feedbackItem } from '../contract/shared/feedback';
import type { Settings } from '../settings/settings';

/**
 * What of a person leaves the browser. In hashed mode an address goes as its SHA-256, and name and company never.
 *
 * @returns undefined where nothing is left that could be asked by.
 */
export async function outgoingKeys(
  keys: ProspectKeys,
  { hashed }: Pick<Settings, 'hashed'>,
): Promise<ProspectKeys | undefined> {
  if (!hashed) return keys;
  const { email, name: _name, company: _company, ...exact } = keys;
  const emailSha256 = email ? await sha256Hex(email) : exact.emailSha256;
  const left = { ...exact, ...(emailSha256 && { emailSha256 }) };
  return Object.values(left).some((value) => value !== undefined) ? left : undefined;
}

/** A feedback as it leaves: its keys as those of a look-up. @returns undefined where none may leave. */
export async function outgoingItem(
  item: FeedbackItem,
  settings: Pick<Settings, 'hashed'>,
): Promise<FeedbackItem | undefined> {
  if (item.kind !== 'match' && item.kind !== 'suggestion') return item;
  const keys = await outgoingKeys(item.body.keys, settings);
  return keys && feedbackItem.parse({ ...item, body: { ...item.body, keys } });
}

/** SHA-256 of a text, in hex. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
