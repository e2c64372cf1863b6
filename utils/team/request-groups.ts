import { lookupRequest } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import type { LoggedRequest } from './request-log';

/** Logged requests shown as one: a request about people, or a run of background checks. */
export interface RequestGroup {
  kind: 'person' | 'check';
  /** Newest first, at least one. */
  requests: [LoggedRequest, ...LoggedRequest[]];
}

/** Whether a request only asks for news or exchanges the token, and says nothing about anyone. */
function isCheck({ method, url }: LoggedRequest): boolean {
  return method === 'GET' || url.endsWith('/v1/token-rotations');
}

/** Groups background checks that follow each other with the same outcome. Newest first, as logged. */
export function groupRequests(requests: readonly LoggedRequest[]): RequestGroup[] {
  const groups: RequestGroup[] = [];
  for (const request of requests) {
    const last = groups.at(-1);
    const kind = isCheck(request) ? 'check' : 'person';
    if (kind === 'check' && last?.kind === 'check' && isAnswered(last.requests[0]) === isAnswered(request)) {
      last.requests.push(request);
    } else groups.push({ kind, requests: [request] });
  }
  return groups;
}

/** Whether the endpoint did what was asked. */
export function isAnswered({ status }: LoggedRequest): boolean {
  return status !== undefined && status < 400;
}

/**
 * The latest lookup of a person by what a page shows of them, as it was sent. Leads opened from a list are looked
 * up by ID only, which shows nothing.
 */
export function findLastLookup(
  requests: readonly LoggedRequest[],
): { keys: ProspectKeys; at: Date } | undefined {
  for (const { url, body, at } of requests) {
    if (!url.endsWith('/v1/lookups')) continue;
    const keys = lookupRequest
      .safeParse(parseJson(body))
      .data?.prospects.find(({ lead, ...shown }) => lead === undefined && Object.keys(shown).length > 0);
    if (keys) return { keys, at: new Date(at) };
  }
  return undefined;
}

/** Long bodies are cut off in the log. */
function parseJson(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
