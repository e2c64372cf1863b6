import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Problem } from '../../../utils/contract/shared/problem';
import type { Log } from '../../platform/log/create-log';
import { ProblemError } from '../../platform/problem-error';
import type { Env } from './context';
import { htmlHeaders, isBrowserPage, toHtml } from './html-page';

const notFoundPage = toHtml(
  'Page not found · Passback',
  'This is a Passback endpoint, and it has no page at this address. Sales reps open the link that marketing sent them. Marketing works in <a href="/console/">the console</a>.',
);

const titles: Record<number, string> = {
  400: 'Invalid request',
  401: 'Token not accepted',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict with the current state',
  413: 'Request too large',
  429: 'Too many requests',
  500: 'Endpoint error',
  503: 'Temporarily unavailable',
};

/** Responds to every failure with a problem document. Unexpected errors are logged without personal data. */
export function handleError(log: Log): ErrorHandler<Env> {
  return (error, c) => {
    if (error instanceof ProblemError) return respond(error);
    if (error instanceof HTTPException) {
      const detail =
        error.status === 413 ? 'The request is too large. Split it into smaller requests.' : error.message;
      return respond(new ProblemError(error.status, 'invalid', detail));
    }
    log.error(error, c.get('request'));
    if (isDatabaseAway(error)) {
      const detail = 'The endpoint can’t reach its database. No data was lost. Try again in a few seconds.';
      return respond(new ProblemError(503, 'database-away', detail, { 'Retry-After': '5' }));
    }
    return respond(
      new ProblemError(
        500,
        'fault',
        'Something went wrong on the endpoint, and the error was logged. No changes were partly saved, so you can safely try again.',
      ),
    );
  };
}

/** A person who opens an unknown address in a browser gets a page; anything else gets a problem document. */
export const handleNotFound: NotFoundHandler<Env> = (c) => {
  if (isBrowserPage(c)) return c.html(notFoundPage, 404, htmlHeaders);
  return respond(
    new ProblemError(
      404,
      'not-found',
      `${c.req.method} ${c.req.path} doesn’t exist. See /openapi.json for the available calls.`,
    ),
  );
};

function respond({ status, type, detail, headers, members }: ProblemError): Response {
  const body: Problem = {
    type: `https://passback.example/problems/${type}`,
    title: titles[status] ?? 'Request failed',
    status,
    detail,
    ...members,
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
