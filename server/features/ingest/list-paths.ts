import { quoteName } from '../../../utils/contract/ingest/mapping-path';
import { fieldOf } from './value-at';

const maxSteps = 6;
const maxNameLength = 60;

/** Where list entries say which form field they are. */
const keys = [['field', 'ref'], ['ref'], ['column_id'], ['key'], ['slug'], ['alias']];
/** `name` identifies a field only next to a value; otherwise it is someone's name. */
const valueNames = ['value', 'values', 'string_value'];

/**
 * The paths of all texts and numbers in a message, to write a mapping. Contains only names, no values. Names
 * that may be personal data, such as an email address, are left out.
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

/** `[field.ref=email]` if an entry says which field it is, otherwise its index. */
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
