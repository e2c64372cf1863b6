/** The pattern of SQL’s `like` for whatever has this text in it. */
export function escapeLike(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
