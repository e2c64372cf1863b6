/** A pattern for SQL's `like` that matches anything containing the text. */
export function escapeLike(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
