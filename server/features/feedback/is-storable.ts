/** What `JSON.stringify` escapes of a NUL or half a surrogate pair: PostgreSQL takes neither into jsonb. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Whether every text in a value is one that the database can keep. */
export function isStorable(value: unknown): boolean {
  return !unstorable.test(JSON.stringify(value));
}
