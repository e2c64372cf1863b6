/**
 * Whether a multi-line record is really several records joined by a stray quote: each of its lines has as
 * many fields as the whole, and each has an email address in the same field.
 *
 * @example readsAsSeveral('a@x.example,"5 inch\nb@x.example,6"', 2, ',') // true
 */
export function readsAsSeveral(text: string, fields: number, delimiter: string): boolean {
  if (fields < 2) return false;
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.split(delimiter));
  if (lines.some((line) => line.length !== fields)) return false;
  const [first = []] = lines;
  return first.some((_, index) => lines.every((line) => line[index]?.includes('@')));
}
