import type { Lead } from '../contract/rep/lead';
import { text } from './text';

/** What a rep must know before contacting a lead: not to, or that they don't want marketing's email. */
export function contactWarning({
  doNotContact,
  unsubscribed,
}: Pick<Lead, 'doNotContact' | 'unsubscribed'>): string | undefined {
  if (doNotContact) return text('do_not_contact');
  return unsubscribed ? text('unsubscribed') : undefined;
}
