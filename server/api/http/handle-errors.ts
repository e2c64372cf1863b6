import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Problem } from '../../../utils/contract/shared/problem';
import type { Log } from '../../platform/log/create-log';
import { ProblemError } from '../../platform/problem-error';
import type { Env } from './context';

const titles: Record<number, string> = {
  400: 'The request is not right',
  401: 'The token is not accepted',
  403: 'Not allowed with this token',
  404: 'Nothing here',
  409: 'Not as things stand',
  413: 'Too large',
  429: 'Too many requests',
  500: 'A fault of the endpoint',
  503: 'Out of reach for a moment',
};

/** Responds to every failure with a problem document. Unexpected errors are logged without personal data. */
export function handleError(log: Log): ErrorHandler<Env> {
  return (error, c) => {
    if (error instanceof ProblemError) return respond(error);
    if (error instanceof HTTPException) {
      const detail =
        error.status === 413 ? 'The body is too large. Send it in smaller parts.' : error.message;
      return respond(new ProblemError(error.status, 'invalid', detail));
    }
    log.error(error, c.get('request'));
    if (isDatabaseAway(error)) {
      const detail = 'The endpoint’s database does not answer. Nothing was lost; try again.';
      return respond(new ProblemError(503, 'database-away', detail, { 'Retry-After': '5' }));
    }
    return respond(
      new ProblemError(
        500,
        'fault',
        'Something failed here and was logged. Try again; nothing was half done.',
      ),
    );
  };
}

export const handleNotFound: NotFoundHandler<Env> = (c) =>
  respond(
    new ProblemError(
      404,
      'not-found',
      `There is no ${c.req.method} ${c.req.path}. See /openapi.json for what is.`,
    ),
  );

function respond({ status, type, detail, headers }: ProblemError): Response {
  const body: Problem = {
    type: `https://passback.example/problems/${type}`,
    title: titles[status] ?? 'Failed',
    status,
    detail,
  };
  return Response.json(body, { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } });
}

function isDatabaseAway(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : '';
  return (
    /^(?:ECONN|ETIMEDOUT|EPIPE|57P|08)/.test(code) ||
    /connection (?:terminated|timeout)|trying to connect/i.test(message)
  );
}
