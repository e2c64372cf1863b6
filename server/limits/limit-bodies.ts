import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '../http/problem-error';

/** In KB: what the contract allows fits, with room. Segment's own limit is 500. */
const limits: Record<string, number> = {
  ...Object.fromEntries(
    ['identify', 'track', 'page', 'screen', 'group', 'alias', 'batch'].map((call) => [`/v1/${call}`, 500]),
  ),
  '/v1/lookups': 256,
  '/v1/accounts': 16,
  '/v1/aliases': 16,
  '/v1/watches': 16,
  '/v1/hides': 16,
};
const anyOther = 1024;

/** Refuses a body that is too large before anything of it is read, let alone parsed. */
export function limitBodies(): MiddlewareHandler {
  const known = new Map(Object.entries(limits).map(([path, most]) => [path, limitTo(most)]));
  const other = limitTo(anyOther);
  return (c, next) => (known.get(c.req.path) ?? other)(c, next);
}

function limitTo(most: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: most * 1024,
    onError: () => {
      const detail = `The body is too large: it may be ${most} KB. Send it in smaller parts.`;
      throw new ProblemError(413, 'too-large', detail);
    },
  });
}
