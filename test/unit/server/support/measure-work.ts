/** The string methods that are counted by the length of their string. Loops over characters and `indexOf` aren't. */
const methods = [
  'split',
  'replace',
  'replaceAll',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'trimStart',
  'trimEnd',
  'normalize',
  'includes',
  'startsWith',
  'endsWith',
  'match',
  'matchAll',
  'search',
  'concat',
] as const;

/**
 * How much work a call does on a message, counted instead of timed: the characters passed to string methods,
 * joins and regular expressions, and how often a field of the message is read.
 */
export function measureWork(message: unknown, call: (message: unknown) => unknown): number {
  let work = 0;
  const undo: (() => void)[] = [];
  const watch = (
    holder: object,
    name: string,
    cost: (self: unknown, args: unknown[], result: unknown) => number,
  ) => {
    const own: unknown = Reflect.get(holder, name);
    if (typeof own !== 'function') return;
    Reflect.set(holder, name, function (this: unknown, ...args: unknown[]) {
      const result: unknown = Reflect.apply(own, this, args);
      work += 1 + cost(this, args, result);
      return result;
    });
    undo.push(() => Reflect.set(holder, name, own));
  };
  const letters = (value: unknown) => (typeof value === 'string' ? value.length : 0);
  for (const name of methods) watch(String.prototype, name, letters);
  for (const name of ['slice', 'substring']) watch(String.prototype, name, (_, __, part) => letters(part));
  watch(String.prototype, 'indexOf', (self, [, from], found) => {
    const end = typeof found === 'number' && found >= 0 ? found : letters(self);
    return Math.max(0, end - (typeof from === 'number' ? from : 0));
  });
  watch(Array.prototype, 'join', (self) =>
    Array.isArray(self) ? self.reduce((sum: number, part) => sum + letters(part), self.length) : 0,
  );
  watch(RegExp.prototype, 'exec', (_, [text]) => letters(text));
  watch(RegExp.prototype, 'test', (_, [text]) => letters(text));
  try {
    call(watched(message, () => work++));
    return work;
  } finally {
    for (const one of undo) one();
  }
}

/** A message that counts how often its fields are read. */
function watched(value: unknown, count: () => void): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, name, receiver) {
      count();
      return watched(Reflect.get(target, name, receiver), count);
    },
    has(target, name) {
      count();
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor(target, name) {
      count();
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
}
