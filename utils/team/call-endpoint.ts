import type { z } from 'zod';
import { problem, problemName } from '../contract/shared/problem';
import { text } from '../i18n/text';
import { isAllowedEndpoint } from '../settings/allowed-endpoint';
import { getFixedEndpoint } from '../settings/settings-store';
import { type LoggedRequest, logRequest } from './request-log';

/** The result of a call. Failures are values, because every page has a message for each. */
export type CallResult<Value> =
  | { status: 'ok'; value: Value }
  /** No response, or one that didn't come from an endpoint: offline, a captive portal, a wrong address. */
  | { status: 'unreachable'; why: string; retryAfter?: number }
  | Unauthorized
  /** The endpoint refused the request. */
  | { status: 'refused'; code: number; why: string };

/** The token is rejected, or IT allows only another endpoint. */
export interface Unauthorized {
  status: 'unauthorized';
  why: string;
  /** What the endpoint's problem is called. */
  problem?: string;
}

export interface EndpointAddress {
  url: string;
  /** Missing for what anyone may ask. */
  token?: string;
}

/** The browser stops a background whose fetch takes more than 30 s. In milliseconds. */
const timeoutMs = 25_000;
/** In bytes. Fifty people in the panel take a fraction of it. */
const maxResponseBytes = 4 * 1024 * 1024;

/**
 * Calls the team's endpoint and validates the response against the contract. Never throws on network or
 * endpoint errors.
 *
 * @param body sent as JSON by POST; without it, the request is a GET.
 */
export async function callEndpoint<Schema extends z.ZodType>(
  { url, token }: EndpointAddress,
  path: string,
  schema: Schema,
  {
    body,
    signal,
    fetch = globalThis.fetch,
    log = logRequest,
  }: {
    body?: unknown;
    signal?: AbortSignal;
    fetch?: typeof globalThis.fetch;
    log?: (request: LoggedRequest) => Promise<void>;
  } = {},
): Promise<CallResult<z.infer<Schema>>> {
  const fixed = await getFixedEndpoint();
  if (!isAllowedEndpoint(url, fixed)) {
    return { status: 'unauthorized', why: text('code_other_endpoint', fixed ?? '') };
  }
  const timeout = AbortSignal.timeout(timeoutMs);
  const method = body === undefined ? 'GET' : 'POST';
  const requestBody = body === undefined ? undefined : JSON.stringify(body);
  const logCall = (status?: number) =>
    void log({ at: Date.now(), method, url: `${url}${path}`, body: requestBody, status }).catch(() => {});
  let response: Response;
  let responseText: string;
  try {
    response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: requestBody,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error', // Captive portals redirect, and only the endpoint may get the token.
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    responseText = await readLimited(response);
    logCall(response.status);
  } catch (error) {
    logCall();
    if (error instanceof TooLargeError) return { status: 'unreachable', why: error.message };
    if (timeout.aborted) return { status: 'unreachable', why: text('endpoint_slow') };
    return { status: 'unreachable', why: text('endpoint_silent') };
  }
  const json = parseJson(responseText);
  if (response.ok) return toResult(json, schema);
  const parsed = problem.safeParse(json);
  if (!parsed.success) {
    return {
      status: 'unreachable',
      why: text('endpoint_wrong_status', response.status),
      ...readRetryAfter(response),
    };
  }
  const why = parsed.data.detail;
  if (response.status === 401 || response.status === 403) {
    return { status: 'unauthorized', why, problem: problemName(parsed.data) };
  }
  if (response.status >= 500 || response.status === 429) {
    return { status: 'unreachable', why, ...readRetryAfter(response) };
  }
  return { status: 'refused', code: response.status, why };
}

function toResult<Schema extends z.ZodType>(json: unknown, schema: Schema): CallResult<z.infer<Schema>> {
  if (json === undefined) return { status: 'unreachable', why: text('endpoint_wrong_page') };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { status: 'ok', value: parsed.data };
  const path = parsed.error.issues[0]?.path.join('.');
  return { status: 'unreachable', why: text('endpoint_wrong_shape', path || '/') };
}

class TooLargeError extends Error {}

async function readLimited(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let content = '';
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxResponseBytes) {
      await reader?.cancel();
      throw new TooLargeError(text('endpoint_large'));
    }
    content += decoder.decode(part.value, { stream: true });
  }
  return content + decoder.decode();
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function readRetryAfter(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? { retryAfter: Math.min(Math.max(0, seconds), 3600) } : {};
}
