import type { z } from 'zod';
import { problem } from '../../../utils/contract/shared/problem';

/** The responses of a route in the OpenAPI document: its own, and the problems that any route may answer. */
export function jsonResponse<Schema extends z.ZodType>(schema: Schema, description: string) {
  const failed = { content: { 'application/problem+json': { schema: problem } } };
  return {
    200: { content: { 'application/json': { schema } }, description },
    400: { ...failed, description: 'The request is not right; nothing was taken.' },
    401: { ...failed, description: 'The token is not accepted.' },
    403: { ...failed, description: 'The token has another scope.' },
    413: { ...failed, description: 'The body is too large.' },
    429: { ...failed, description: 'Too many requests: try again after Retry-After seconds.' },
    503: { ...failed, description: 'Try again after Retry-After seconds.' },
  };
}

/** A required JSON body. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { content: { 'application/json': { schema } }, required: true } };
}

/** How the OpenAPI document says "a rep's token". */
export const byRep = [{ rep: [] }];

/** How it says "a console token, or a session of the console". */
export const byConsole: Record<string, string[]>[] = [{ console: [] }, { session: [] }];

/** How it says "a session of the console". */
export const bySession = [{ session: [] }];
