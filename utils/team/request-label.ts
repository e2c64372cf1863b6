import { z } from 'zod';
import { countText, type MessageKey, text } from '../i18n/text';
import type { LoggedRequest } from './request-log';

const keys: Record<string, MessageKey> = {
  accounts: 'request_accounts',
  aliases: 'request_aliases',
  watches: 'request_marks',
  hides: 'request_marks',
  reads: 'request_marks',
  checks: 'request_checks',
  links: 'request_links',
  searches: 'request_search',
  'token-rotations': 'request_token',
};
const body = z.object({ prospects: z.array(z.unknown()).optional(), items: z.array(z.unknown()).optional() });

/** What a request was about, in words: `Looked up 3 people`. */
export function requestLabel({ method, url, body: sent }: LoggedRequest): string {
  const path = new URL(url).pathname;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'lookups') return countText('request_lookups', countIn(sent, 'prospects'));
  if (name === 'feedback') return countText('request_feedback', countIn(sent, 'items'));
  const key = keys[name];
  return key ? text(key) : `${method} ${path}`;
}

/** How many there are in a body; 1 if it is too long for the log. */
function countIn(sent: string | undefined, list: keyof z.infer<typeof body>): number {
  try {
    return body.parse(JSON.parse(sent ?? ''))[list]?.length ?? 1;
  } catch {
    return 1;
  }
}
