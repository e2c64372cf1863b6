/**
 * Zero-width spaces and joiners, soft hyphens, bidi marks, byte order marks, variation selectors, fillers, the empty
 * Braille pattern. Copying from a page or a PDF leaves them behind.
 */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text has nothing but ASCII's letters, digits, punctuation and spaces: most values are such. */
export function isPlainAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** A text without the characters that nobody can see. White space stays. */
export function withoutInvisible(text: string): string {
  return isPlainAscii(text) ? text : text.replace(invisible, '');
}
