import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Config } from '../../platform/config';
import { checkedLookup, PrivateAddressError } from './checked-lookup';
import { findUrlIssue, privateAddressMessage } from './find-url-issue';

/** A target's response, with its text truncated, or the reason there was none. */
export type PostResult =
  | { status: number; text: string; retryAfter?: string; location?: string }
  | { failed: string };

export interface PostOptions {
  isPrivateAllowed?: boolean;
  timeoutMs?: number;
  lookup?: LookupFunction;
}

/** Enough for any error message. The rest of a longer response isn't read. */
const maxResponseLength = 4096;

/** Posts JSON to a target without following redirects. Never throws: failures of targets are expected. */
export async function postToUrl(
  url: string,
  body: string,
  headers: Record<string, string> = {},
  {
    isPrivateAllowed = false,
    timeoutMs = 15_000,
    lookup = checkedLookup(isPrivateAllowed),
  }: PostOptions = {},
): Promise<PostResult> {
  // HTTP was allowed or refused when the target was saved.
  const issue = findUrlIssue(url, { isPrivateAllowed, allowsHttp: true });
  if (issue) return { failed: issue };
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
      // From here on, the status is known. It counts even if the body is cut off or slow.
      const finish = () => {
        const { 'retry-after': retryAfter, location } = responseHeaders;
        done({ status, text: text.slice(0, maxResponseLength), retryAfter, location });
        response.destroy();
      };
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length >= maxResponseLength) finish();
      });
      response.once('end', finish).once('error', finish).once('close', finish);
    })
      .on('error', (error) => done({ failed: describeFailure(error, signal.aborted, timeoutMs) }))
      .end(body);
  });
}

/** Posts as the configuration allows. */
export function createPost(config: Pick<Config, 'allowPrivateTargets'>) {
  return (url: string, body: string, headers?: Record<string, string>): Promise<PostResult> =>
    postToUrl(url, body, headers, { isPrivateAllowed: config.allowPrivateTargets });
}

function describeFailure(error: Error, isTimeout: boolean, timeoutMs: number): string {
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof PrivateAddressError) return privateAddressMessage(error.address);
  if (isTimeout) return `The target didn’t respond within ${timeoutMs / 1000} seconds.`;
  if (code === 'ENOTFOUND') return 'The host doesn’t exist. Check the URL for typos.';
  if (code === 'EAI_AGAIN') return 'The host name can’t be looked up right now.';
  if (code === 'ECONNREFUSED') return 'The target refused the connection. Check that it is running.';
  if (/CERT|SELF_SIGNED|VERIFY|ALTNAME/.test(code)) {
    return `The target’s certificate isn’t valid (${code}). Renew it, or use the host name it was issued for.`;
  }
  return `The connection was interrupted (${code || error.name}).`;
}
