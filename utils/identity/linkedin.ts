/** The person a LinkedIn URL or ID refers to. A slug can change hands; a member ID can't. */
export interface LinkedinIdentity {
  /** The public name in `/in/<slug>`, lowercase. */
  slug?: string;
  /** The number in `urn:li:member:<n>`, as text. */
  member?: string;
}

/**
 * Reads the person from a LinkedIn profile URL.
 *
 * @returns undefined for other URLs, look-alike hosts, `/in/me` (the user's own profile) and `/in/UNKNOWN`
 * (people whose profile is hidden).
 * @example parseLinkedinUrl('https://de.linkedin.com/in/Priya-Raman/?trk=x') // { slug: 'priya-raman' }
 * @example parseLinkedinUrl('https://linkedin.com.evil.example/in/priya') // undefined
 */
export function parseLinkedinUrl(text: string): LinkedinIdentity | undefined {
  const url = toUrl(text.trim());
  if (!url || !isLinkedinUrl(url)) return undefined;
  const segment = /^\/(?:mwlite\/(?:profile\/)?)?in\/([^/]+)/.exec(url.pathname)?.[1];
  if (!segment) return undefined;
  const slug = decodeOnce(segment);
  if (!slug || slug.length > 100 || /[%./\s\p{Cc}\p{Cs}]/u.test(slug)) return undefined;
  if (isProfileId(slug)) {
    const member = memberOfProfileId(slug);
    return member ? { member } : undefined;
  }
  const lower = slug.normalize('NFC').toLowerCase();
  return lower === 'me' || lower === 'unknown' ? undefined : { slug: lower };
}

/**
 * Reads the lead's ID from a Sales Navigator URL: `/sales/lead/<id>,<type>,<token>`, or the older
 * `/sales/people/`.
 *
 * @returns the ID, case-sensitive; undefined for other URLs.
 */
export function parseSalesUrl(text: string): string | undefined {
  const url = toUrl(text.trim());
  if (!url || !isLinkedinUrl(url)) return undefined;
  const id = /^\/sales\/(?:lead|people)\/([\w-]+)(?:[,/]|$)/.exec(decodeOnce(url.pathname) ?? '')?.[1];
  return id && isProfileId(id) ? id : undefined;
}

/** Whether a URL is on LinkedIn itself, over https or http and without a user name. */
export function isLinkedinUrl(url: URL): boolean {
  return (
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    !url.password &&
    /^(?:[a-z0-9-]+\.)*linkedin\.com$/.test(url.hostname)
  );
}

/**
 * Whether a text is one of LinkedIn's case-sensitive profile IDs (`ACo…` flagship, `ACw…` Sales Navigator).
 */
export function isProfileId(text: string): boolean {
  return /^AC[a-z]AA[\w-]{34}$/.test(text);
}

/**
 * The member number inside a flagship profile ID: base64url of 29 bytes, type 0x002A in bytes 0 and 1, the
 * number big-endian in bytes 4 to 7 (measured on 7 of 7 IDs, 2026).
 *
 * @returns undefined for other IDs and for member 0, which is nobody. Sales Navigator's IDs (0x002C) appear to
 * have the same layout, but that is unproven.
 */
export function memberOfProfileId(id: string): string | undefined {
  if (!isProfileId(id)) return undefined;
  const bytes = Uint8Array.from(atob(id.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const member = view.getUint32(4);
  return view.getUint16(0) === 0x002a && member > 0 ? String(member) : undefined;
}

/** LinkedIn's own name in each script its languages use. */
const linkedin = /linked\s?in|领英|領英|لينكد\s?إن|لینکدین|לינקדאין|링크드인|リンクトイン|линкедин/giu;

/**
 * Whether a name is LinkedIn's placeholder for a hidden one: “LinkedIn Member”, “LinkedIn-Mitglied”,
 * “Utilisateur de LinkedIn”. In every language it is LinkedIn's own name and a few other words.
 *
 * @example isHiddenName('Jo Doe, LinkedIn Top Voice') // false
 */
export function isHiddenName(name: string): boolean {
  const rest = name.slice(0, 300).replace(linkedin, ' ');
  return rest !== name.slice(0, 300) && (rest.match(/[\p{L}\p{M}]+/gu) ?? []).length <= 3;
}

function toUrl(text: string): URL | undefined {
  if (text.length > 2000) return undefined;
  try {
    return new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
  } catch {
    return undefined;
  }
}

function decodeOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
