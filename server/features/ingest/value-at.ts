import { type PathStep, parsePath } from '../../../utils/contract/ingest/mapping-path';

/** Finds the value at a path in a message; undefined if there is none. */
export type Finder = (message: unknown) => unknown;

/**
 * Creates a finder for a mapping's path. An invalid path finds nothing; the contract has already refused it.
 */
export function finderOf(path: string): Finder {
  const parsed = parsePath(path);
  const steps = 'steps' in parsed ? parsed.steps : undefined;
  return (message) => (steps ? steps.reduce(take, message) : undefined);
}

function take(value: unknown, step: PathStep): unknown {
  if (step.kind === 'name') return fieldOf(value, step.name);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const entry of Object.values(value)) {
    const found = step.where.reduce(fieldOf, entry);
    if ((typeof found === 'string' || typeof found === 'number') && String(found) === step.is) return entry;
  }
  return undefined;
}

/** An object's own property; undefined if there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
