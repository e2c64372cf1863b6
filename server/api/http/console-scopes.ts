import type { ConsoleScope } from '../../../utils/contract/console/session';

/** What only a person who is signed in may do, whatever a token's scopes are: matched against `METHOD path`. */
const forPeople = [/^POST \/v1\/console\/definitions\/[^/]+\/signatures$/];

/** What needs another scope than its method says. */
const exceptions: [RegExp, readonly ConsoleScope[]][] = [
  [/^GET \/v1\/console\/me$/, ['answer', 'read', 'import', 'edit']],
  [/^GET \/v1\/console\/feedback(?:\/|$)/, ['answer', 'read', 'edit']],
  [/^POST \/v1\/console\/(?:replies|moves)$/, ['answer']],
  [/^POST \/v1\/console\/imports\//, ['import']],
  [/^POST \/v1\/console\/(?:what-if|mapping-previews|tools\/[^/]+\/tries)$/, ['read', 'edit']],
];

/**
 * The scopes any one of which lets a system's token make a call; undefined: none does. What isn't listed is `read` to
 * read and `edit` to change, so that a new route is never open to a token that was made for something else.
 */
export function scopesFor(method: string, path: string): readonly ConsoleScope[] | undefined {
  const call = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  if (forPeople.some((pattern) => pattern.test(call))) return undefined;
  const listed = exceptions.find(([pattern]) => pattern.test(call));
  if (listed) return listed[1];
  return call.startsWith('GET ') ? ['read', 'edit'] : ['edit'];
}
