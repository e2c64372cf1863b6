import type { z } from 'zod';
import { consoleHeader } from '../../../utils/contract/console/session';
import { type Problem, problem, problemName } from '../../../utils/contract/shared/problem';

const defaultTimeoutMs = 30_000;
/** A file of 10,000 rows takes a while to write. */
const fileTimeoutMs = 5 * 60_000;

/** Why a call failed. Each kind has its own message. */
export type ApiErrorKind = 'offline' | 'ended' | 'forbidden' | 'gone' | 'failed';

const kindsByStatus = new Map<number, ApiErrorKind>([
  [401, 'ended'],
  [403, 'forbidden'],
  [404, 'gone'],
]);

/** A failed call, with the endpoint's own message if it sent one. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly kind: ApiErrorKind,
    message: string,
    /** Which of the endpoint’s problems it is: `url`, `too-many`. */
    readonly type?: string,
    /** The columns found in a file that lacks a required column. */
    readonly columns: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Whether a request failed because the person is signed out. */
export function hasSessionEnded(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'ended';
}

interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: object;
  signal?: AbortSignal;
  timeoutMs?: number;
  /** A rep's token. With it, the call is one of the rep API, without the session. */
  repToken?: string;
}

/**
 * Calls the endpoint, under /v1/console, or under /v1 with a rep's token; a path that starts with a slash is used as it
 * is. With a body it is a POST unless another method is given. Files are sent unchanged, anything else as JSON.
 *
 * @throws ApiError, and nothing else.
 */
export async function callApi<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { body, method = body ? 'POST' : 'GET', signal, timeoutMs = defaultTimeoutMs, repToken }: CallOptions = {},
): Promise<z.infer<Schema>> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const response = await request(
    path,
    {
      method,
      headers: body && { 'content-type': toContentType(body) },
      body: body instanceof Blob ? body : body && JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    },
    repToken,
  );
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new ApiError('failed', 'The endpoint sent an unexpected response. Reload the page.');
}

/**
 * Fetches one of the endpoint's files, under /v1/console, with the name that it gives it.
 *
 * @throws ApiError, and nothing else.
 */
export async function fetchFile(path: string): Promise<{ content: Blob; name: string }> {
  const response = await request(path, { signal: AbortSignal.timeout(fileTimeoutMs) });
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const content = await response.blob().catch(() => {
    throw new ApiError('offline', 'The download was interrupted. Try again.');
  });
  return { content, name: name ?? 'passback.csv' };
}

/** @returns a successful response. @throws ApiError for any other. */
async function request(path: string, init: RequestInit, repToken?: string): Promise<Response> {
  const caller: HeadersInit = repToken ? { authorization: `Bearer ${repToken}` } : { [consoleHeader]: '1' };
  const folder = repToken ? '/v1/' : '/v1/console/';
  const response = await fetch(path.startsWith('/') ? path : folder + path, {
    ...init,
    headers: { ...caller, ...init.headers },
    credentials: repToken ? 'omit' : 'same-origin',
  }).catch(() => {
    throw new ApiError('offline', 'Can’t reach the endpoint.');
  });
  if (response.ok) return response;
  const answer: unknown = await response.json().catch(() => undefined);
  throw toApiError(response.status, problem.safeParse(answer).data);
}

function toContentType(body: object): string {
  if (body instanceof Blob) return body.type || 'application/octet-stream';
  return 'application/json';
}

function toApiError(status: number, problemBody: Problem | undefined): ApiError {
  const kind = kindsByStatus.get(status) ?? 'failed';
  return new ApiError(
    kind,
    problemBody?.detail ?? `The endpoint responded with status ${status}.`,
    problemBody && problemName(problemBody),
    problemBody?.columns,
  );
}
