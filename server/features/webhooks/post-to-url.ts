import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Config } from '../../platform/config';
import { checkedLookup, PrivateAddressError } from './checked-lookup';
import { findUrlIssue, privateAddressMessage } from './find-url-issue';

/**
 * A target's response, its text truncated, or why there was none, as a message for the user. `warning`: accepted, but
 * not for everyone.
 */
export type PostResult =
  | { status: number; text: string; retryAfter?: string; location?: string; warning?: string }
  | { failure: string };

/** Posts JSON to a URL. Tests replace it. */
export type Post = (url: string, body: string, headers?: Record<string, string>) => Promise<PostResult>;

export interface PostOptions {
  /** Whether the URL may lead to a private address. */
  allowsPrivate?: boolean;
  /** For the whole request and response. */
  timeoutMs?: number;
  lookup?: LookupFunction;
}

/** In characters: enough for any error message. The rest of a longer response isn't read. */
const maxTextLength = 4096;

/** Posts JSON to a target. Doesn't follow redirects, and doesn't throw: targets are expected to fail. */
export async function postToUrl(
  url: string,
  body: string,
  headers: Record<string, string> = {},
  { allowsPrivate = false, timeoutMs = 15_000, lookup = checkedLookup(allowsPrivate) }: PostOptions = {},
): Promise<PostResult> {
  // HTTP was allowed or refused when the target was saved.
  const issue = findUrlIssue(url, { allowsPrivate, allowsHttp: true });
  if (issue) return { failure: issue };
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((done) => {
    const request = new URL(url).protocol === 'https:' ? requestHttps : requestHttp;
    const allHeaders = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Passback',
      ...headers,
    };
    request(url, { method: 'POST', headers: allHeaders, lookup, signal, agent: false }, (response) => {
      const { statusCode: status = 0, headers: responseHeaders } = response;
      let text = '';
      // The status is known and counts, even if the body is slow or breaks off.
      const finish = () => {
        const { 'retry-after': retryAfter, location } = responseHeaders;
        done({ status, text: text.slice(0, maxTextLength), retryAfter, location });
        response.destroy();
      };
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length >= maxTextLength) finish();
      });
      response.once('end', finish).once('error', finish).once('close', finish);
    })
      .on('error', (error) => done({ failure: describeFailure(error, signal.aborted, timeoutMs) }))
      .end(body);
  });
}

/** A `Post` that reaches private addresses only if the configuration allows it. */
export function createPost(config: Pick<Config, 'allowPrivateTargets'>): Post {
  return (url, body, headers) => postToUrl(url, body, headers, { allowsPrivate: config.allowPrivateTargets });
}

function describeFailure(error: Error, isTimeout: boolean, timeoutMs: number): string {
  if (error instanceof PrivateAddressError) return privateAddressMessage(error.address);
  if (isTimeout) return `The target didn’t respond within ${timeoutMs / 1000} seconds.`;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND') return 'The host doesn’t exist. Check the URL for typos.';
  if (code === 'EAI_AGAIN') return 'The host name can’t be looked up right now.';
  if (code === 'ECONNREFUSED') return 'The target refused the connection. Check that it is running.';
  if (/CERT|SELF_SIGNED|VERIFY|ALTNAME/.test(code)) {
    return `The target’s certificate isn’t valid (${code}). Renew it, or use the host name it was issued for.`;
  }
  return `The connection failed (${code || error.name}).`;
}
