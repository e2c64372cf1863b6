import { type PathStep, parsePath } from '../../../utils/contract/ingest/mapping-path';

/** Finds what a message holds at a place; undefined where it holds nothing there. */
export type Finder = (message: unknown) => unknown;

/** Makes a finder out of a mapping's path. A path that can't be read finds nothing: the contract refuses it earlier. */
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

/** An object's own field; undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
