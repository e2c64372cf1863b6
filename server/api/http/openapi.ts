import { z } from 'zod';
import { problem } from '../../../utils/contract/shared/problem';

/** A route's responses in the OpenAPI document: its own and the problems that any route may return. */
export function jsonResponse<Schema extends z.ZodType>(schema: Schema, description: string) {
  const failed = { content: { 'application/problem+json': { schema: problem } } };
  return {
    200: { content: { 'application/json': { schema } }, description },
    400: { ...failed, description: 'The request is invalid. Nothing was stored.' },
    401: { ...failed, description: 'The token is missing, invalid or revoked.' },
    403: { ...failed, description: 'The token or role doesn’t allow this call.' },
    413: { ...failed, description: 'The request body is too large.' },
    429: { ...failed, description: 'Too many requests. Retry after the number of seconds in Retry-After.' },
    503: {
      ...failed,
      description: 'Temporarily unavailable. Retry after the number of seconds in Retry-After, if given.',
    },
  };
}

/** The responses of a route that returns CSV. */
export const csvFile = {
  200: { content: { 'text/csv': { schema: z.string() } }, description: 'UTF-8, with a header row.' },
};

/** A required JSON body. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { content: { 'application/json': { schema } }, required: true } };
}

/** OpenAPI security: a rep's token. */
export const byRep = [{ rep: [] }];

/** OpenAPI security: a console token or a console session. */
export const byConsole: Record<string, string[]>[] = [{ console: [] }, { session: [] }];

/** OpenAPI security: a console session. */
export const bySession = [{ session: [] }];
