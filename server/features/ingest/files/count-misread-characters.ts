/**
 * Counts implausible characters: non-ASCII symbols or capitals within a word, and control characters. Text
 * read in the wrong encoding is full of them: `MŸller`, `Wa³êsa`. Stops at a hundred.
 */
export function countMisreadCharacters(text: string): number {
  let count = 0;
  for (const [char, before = '', after = ''] of text
    .slice(0, 1_000_000)
    .matchAll(/(?<=(^|[\s\S]))[\x80-\u{10ffff}](?=($|[\s\S]))/gu)) {
    if (isImplausible(before, char, after)) count++;
    if (count >= 100) break;
  }
  return count;
}

function isImplausible(before: string, char: string, after: string): boolean {
  if (/[\x80-\x9f\ufffd]/.test(char)) return true;
  if (/\p{Lu}/u.test(char)) {
    return /\p{Ll}/u.test(before) || (/\p{L}/u.test(before) && /\p{Ll}/u.test(after));
  }
  const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  return isInWord && !/[\p{L}\p{M}’‘´–—‑·\u00a0\u00ad]/u.test(char);
}
