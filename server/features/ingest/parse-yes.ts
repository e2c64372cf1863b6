const yes = new Set(
  'yes y true 1 on x test ja oui sí si sim wahr vrai erase erased delete deleted'.split(' '),
);
const no = new Set('no n false 0 off nein non não falsch faux live'.split(' '));

/**
 * Reads a yes/no flag from JSON, such as `test`, `erase`, or an opt-out.
 *
 * @returns `no` if the value is empty, `unclear` if it is neither yes nor no.
 */
export function parseYes(value: unknown): 'yes' | 'no' | 'unclear' {
  if (value === undefined || value === null || value === '' || value === false || value === 0) return 'no';
  if (value === true || value === 1) return 'yes';
  if (typeof value !== 'string') return 'unclear';
  const word = value.slice(0, 20).trim().toLowerCase();
  if (yes.has(word)) return 'yes';
  return word === '' || no.has(word) ? 'no' : 'unclear';
}
