/**
 * A message without people's data, as far as it can be told by its form: addresses, tokens, what stands in quotation
 * marks, and of URLs all but the host. PostgreSQL and JSON.parse put into quotes what they were given.
 */
export function redact(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"?|“[^”]*”?|'[^']*'?|`[^`]*`?/g, '…')
    .replace(/\b([a-z]+:\/\/)(?:[^\s/@]*@)?([^\s/?#]*)\S*/gi, '$1$2/…')
    .replace(/\bpb_\w+/g, 'pb_…')
    .replace(/\S+@\S+/g, '…@…')
    .replace(/\(.*=.*\)/g, '(…)'); // "Key (team, email)=(…) already exists."
}
