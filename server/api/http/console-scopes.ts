import { type ConsoleScope, consoleScope } from '../../../utils/contract/console/session';

/** Calls that require a signed-in person, regardless of a token's scopes. Matched against `METHOD path`. */
const peopleOnly = [
  /^POST \/v1\/console\/definitions\/[^/]+\/signatures$/,
  /^POST \/v1\/console\/agreement\/answers$/,
  /^POST \/v1\/console\/holdouts(?:\/[^/]+\/end)?$/,
];

/** Calls that require a different scope than their method implies. */
export const scopeExceptions: [RegExp, readonly ConsoleScope[]][] = [
  [/^GET \/v1\/console\/audit(?:\.|$)/, ['audit']],
  [/^GET \/v1\/console\/me$/, consoleScope.options],
  [/^GET \/v1\/console\/feedback(?:\/|$)/, ['answer', 'read', 'edit']],
  [/^POST \/v1\/console\/(?:replies|replies\/withdrawals|moves)$/, ['answer']],
  [/^POST \/v1\/console\/imports\//, ['import']],
  [/^POST \/v1\/console\/(?:what-if|mapping-previews|tools\/[^/]+\/previews)$/, ['read', 'edit']],
];

/**
 * The scopes that allow a token to make a call (any one is enough); undefined if none does. By default, that
 * is `read` for reading and `edit` for changes, so that a new route is never open to a token for something
 * else.
 */
export function findScopes(method: string, path: string): readonly ConsoleScope[] | undefined {
  const call = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  if (peopleOnly.some((pattern) => pattern.test(call))) return undefined;
  const exception = scopeExceptions.find(([pattern]) => pattern.test(call));
  if (exception) return exception[1];
  return call.startsWith('GET ') ? ['read', 'edit'] : ['edit'];
}
