/**
 * Cuts a text to `maxLength` characters, but never through one that takes two, such as an emoji: PostgreSQL
 * refuses half of it.
 */
export function cutText(text: string, maxLength: number): string {
  return text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');
}
