import { quoteName } from '../../../utils/contract/ingest/mapping-path';
import { fieldOf } from './value-at';

const maxSteps = 6;
const maxNameLength = 60;

/** Where the entries of a list say which field of a form each is. */
const keys = [['field', 'ref'], ['ref'], ['column_id'], ['key'], ['slug'], ['alias']];
/** `name` says it only beside a value: elsewhere it is somebody's. */
const valueNames = ['value', 'values', 'string_value'];

/**
 * The places in a message where a text or a number stands, to write a mapping by: names alone, nothing that stands there.
 * A name that may itself be somebody's data, such as an address, is left out.
 */
export function listPaths(message: unknown, most = 40): string[] {
  const places: string[] = [];
  const walk = (value: unknown, path: string, steps: number) => {
    if (places.length >= most || steps > maxSteps) return;
    if (!value || typeof value !== 'object') {
      if (path) places.push(path);
      return;
    }
    for (const [name, inner] of Object.entries(value).slice(0, most)) {
      const step = Array.isArray(value) ? entryStep(inner, name, path) : nameStep(name, path);
      if (step) walk(inner, path + step, steps + 1);
    }
  };
  walk(message, '', 0);
  return places;
}

function nameStep(name: string, path: string): string | undefined {
  if (name === '' || name.length > maxNameLength || /@|\d{5,}/.test(name)) return undefined;
  return (path && '.') + quoteName(name);
}

/** `[field.ref=email]` where an entry says which field it is, its number where it doesn't. */
function entryStep(entry: unknown, index: string, path: string): string {
  if (path && entry && typeof entry === 'object') {
    for (const key of [...keys, ...(isPair(entry) ? [['name']] : [])]) {
      const found = key.reduce<unknown>(fieldOf, entry);
      if (typeof found === 'string' && /^[a-z][\w-]{0,40}$/i.test(found))
        return `[${key.join('.')}=${found}]`;
    }
  }
  return (path && '.') + index;
}

function isPair(entry: object): boolean {
  return valueNames.some((name) => Object.hasOwn(entry, name));
}
