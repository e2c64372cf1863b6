/**
 * The form in which column headers are compared: lowercase, without accents, with every run of other
 * characters replaced by one underscore.
 *
 * @example columnKey('E-Mail-Adresse') // 'e_mail_adresse'
 * @example columnKey('Prénom *') // 'prenom'
 */
export function columnKey(header: string): string {
  return withoutAccents(header)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

function withoutAccents(header: string): string {
  if (/^[ -~]*$/.test(header)) return header.toLowerCase();
  return header
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '');
}

/**
 * Splits a header into words where only capitals separate them.
 *
 * @example splitWords('DoNotContact') // 'Do Not Contact'
 */
export function splitWords(header: string): string {
  return header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}
