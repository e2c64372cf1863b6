import type { TargetKind } from '../../../utils/contract/console/target';
import { cleanText } from '../../../utils/identity/clean-text';
import type { PostResult } from './post-to-url';

/** The result of an attempt. `isGone`: the target wants no more events. */
export interface AttemptResult {
  isDelivered: boolean;
  isGone: boolean;
  status?: number;
  retryAfter?: string;
  /** Why it failed, or for whom, as a message for the user. */
  error?: string;
}

/** Whether a target accepted an event, by the conventions of its kind. */
export function classifyResponse(kind: TargetKind, response: PostResult): AttemptResult {
  if ('failure' in response) return { isDelivered: false, isGone: false, error: response.failure };
  const { status, text, retryAfter, location, warning } = response;
  const isOk = status >= 200 && status < 300;
  if (isOk && (kind !== 'slack' || text.trim() === 'ok'))
    return { isDelivered: true, isGone: false, status, error: warning };
  return {
    isDelivered: false,
    isGone: status === 410,
    status,
    retryAfter,
    error: describeResponse(status, isOk, text, location),
  };
}

function describeResponse(status: number, isOk: boolean, text: string, location: string | undefined): string {
  const excerpt = cleanText(text, 200);
  const summary = `The target responded ${status}${excerpt ? ` “${excerpt}”` : ''}`;
  if (isOk) return `${summary} instead of Slack’s “ok”. Check that this is the URL of an incoming webhook.`;
  if (status >= 300 && status < 400) {
    const destination = location && URL.canParse(location) ? ` to ${new URL(location).host}` : '';
    return `The target responded ${status}, a redirect${destination}. Redirects aren’t followed. Change the target’s URL to the one it redirects to.`;
  }
  if (status === 401 || status === 403)
    return `${summary}: access denied. Create a new URL there and enter it here.`;
  if (status === 404)
    return `${summary}: nothing was found at this URL. Check it, or create a new one there.`;
  if (status === 410)
    return `${summary}: this URL no longer accepts messages. Create a new URL there and enter it here.`;
  if (status === 429) return `${summary}: too many requests. Passback will wait before it tries again.`;
  return `${summary}.`;
}
