/** How `JSON.stringify` escapes NUL and lone surrogates, neither of which PostgreSQL accepts in jsonb. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Whether the database can store every text in a value. */
export function isStorable(value: unknown): boolean {
  return !unstorable.test(JSON.stringify(value));
}
