/** Deeper levels stay part of one name; no form nests further. */
const maxLevels = 8;

/** One level of a form. A map, so that no name can reach an object's prototype. */
type Level = Map<string, Level | string | string[]>;

/**
 * Reads form fields as an object. `contact[email]` is the `email` of `contact`; `tags[]` and repeated names
 * become lists. If a name has both a value and nested fields, its value is stored under an empty name.
 */
export function parseFormFields(fields: Iterable<readonly [string, string]>): Record<string, unknown> {
  const root: Level = new Map();
  for (const [name, value] of fields) {
    const steps = stepsOf(name);
    let level = root;
    for (const step of steps.slice(0, -1)) level = levelAt(level, step);
    put(level, steps.at(-1) ?? '', value);
  }
  return toObject(root);
}

function levelAt(level: Level, step: string): Level {
  const known = level.get(step);
  if (known instanceof Map) return known;
  const next: Level = new Map(known === undefined ? [] : [['', known]]);
  level.set(step, next);
  return next;
}

function put(level: Level, name: string, value: string): void {
  const known = level.get(name);
  if (known instanceof Map) put(known, '', value);
  else if (Array.isArray(known)) known.push(value);
  else level.set(name, known === undefined ? value : [known, value]);
}

/** Splits `a[b][c]` into a, b, c. A name in any other form is one step. */
function stepsOf(name: string): string[] {
  const open = name.indexOf('[');
  if (open < 1 || !name.endsWith(']')) return [name];
  const inner = name.slice(open + 1, -1).split('][');
  const steps = [name.slice(0, open), ...inner.slice(0, maxLevels - 1)];
  if (inner.length >= maxLevels) steps.push(inner.slice(maxLevels - 1).join(']['));
  return steps.at(-1) === '' ? steps.slice(0, -1) : steps;
}

function toObject(level: Level): Record<string, unknown> {
  return Object.fromEntries(
    [...level].map(([name, value]) => [name, value instanceof Map ? toObject(value) : value]),
  );
}
