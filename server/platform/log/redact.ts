/**
 * Removes what may be personal data from a message: addresses, tokens, anything in quotes, and URLs except
 * for the host. PostgreSQL and JSON.parse quote their input.
 */
export function redact(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"?|“[^”]*”?|'[^']*'?|`[^`]*`?/g, '…')
    .replace(/\b([a-z]+:\/\/)(?:[^\s/@]*@)?([^\s/?#]*)\S*/gi, '$1$2/…')
    .replace(/\bpb_\w+/g, 'pb_…')
    .replace(/\S+@\S+/g, '…@…')
    .replace(/\(.*=.*\)/g, '(…)'); // "Key (team, email)=(…) already exists."
}
