/**
 * Zero-width spaces and joiners, soft hyphens, bidi marks, byte order marks, variation selectors, fillers,
 * the empty Braille pattern. Text copied from a page or a PDF can contain them.
 */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text is all printable ASCII, as most values are. */
export function isPlainAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Removes invisible characters but keeps white space. */
export function withoutInvisible(text: string): string {
  return isPlainAscii(text) ? text : text.replace(invisible, '');
}
