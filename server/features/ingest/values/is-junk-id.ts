import { isEmptyValue } from './is-empty-value';
import { folded, plainText } from './value-read';

/** What programs send as an ID for unknown users. Lowercase, without accents, only letters and digits. */
const junk = new Set(
  `undefined null none nil nan na unset true false objectobject anonymous anonymoususer anonymousid anon
  anonym anonyme anonimo anonima guest guestuser gast invite invitado ospite unknown unknownuser unbekannt inconnu
  desconocido test testuser test123 testing nobody nouser notauthenticated unauthenticated unidentified notloggedin
  loggedout notset notavailable notapplicable id userid uid distinctid visitorid contactid leadid customerid email
  useremail youruserid yourid string`.split(/\s+/),
);

/**
 * Whether an ID identifies nobody, so that everyone who has it would become one person: `undefined`, `null`,
 * `0`, `-1`, `[object Object]`, `anonymous`, an all-zero UUID, or an unfilled template. Ignores case.
 */
export function isJunkId(raw: unknown): boolean {
  if (typeof raw === 'number') return !Number.isFinite(raw) || raw <= 0;
  if (typeof raw === 'bigint') return raw <= 0n;
  if (typeof raw !== 'string' || isEmptyValue(raw, 'name')) return true;
  const text = folded(plainText(raw));
  if (/^-\d+(?:\.0+)?$/.test(text)) return true;
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return junk.has(bare) || /^(?:0*|f{32})$/.test(bare);
}
