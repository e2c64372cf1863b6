import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maxImportKb } from '../../../utils/contract/console/import';
import { ProblemError } from '../../platform/problem-error';

const segmentCalls = ['identify', 'track', 'page', 'screen', 'group', 'alias', 'batch', 'import'];

/** In KB, with room for everything the contract allows. Segment's own limit is 500. */
const limits: Record<string, number> = {
  ...Object.fromEntries(
    [...segmentCalls, ...segmentCalls.map((call) => call.charAt(0))].map((call) => [`/v1/${call}`, 500]),
  ),
  '/beacon/v1/batch': 500,
  '/v1/lookups': 256,
  '/v1/accounts': 16,
  '/v1/searches': 16,
  '/v1/aliases': 16,
  '/v1/watches': 16,
  '/v1/hides': 16,
};
/** In KB, by path prefix: inbound webhooks, and files of 50,000 rows. */
const prefixLimits: [string, number][] = [
  ['/in/', 500],
  ['/v1/console/imports/', maxImportKb],
];
const defaultLimit = 1024;

/** Refuses a body that is too large before reading or parsing it. */
export function limitBodies(): MiddlewareHandler {
  const limitByPath = new Map(Object.entries(limits).map(([path, maxKb]) => [path, limitTo(maxKb)]));
  const limitByPrefix = prefixLimits.map(([prefix, maxKb]) => ({ prefix, limit: limitTo(maxKb) }));
  const fallback = limitTo(defaultLimit);
  return (c, next) => {
    const { path } = c.req;
    const limit =
      limitByPath.get(path) ?? limitByPrefix.find(({ prefix }) => path.startsWith(prefix))?.limit ?? fallback;
    return limit(c, next);
  };
}

function limitTo(maxKb: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxKb * 1024,
    onError: () => {
      const detail = `The request is too large; the limit is ${maxKb} KB. Split it into smaller requests.`;
      throw new ProblemError(413, 'too-large', detail);
    },
  });
}
