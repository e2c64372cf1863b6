import { maxEventNameLength } from '../../../../utils/contract/console/event-names';
import { cutText } from '../../../../utils/identity/cut-text';
import { isPlainAscii } from '../../../../utils/identity/invisible';
import { actNames } from './act-names';
import { contactForms, formSent } from './contact-forms';

/** The part of a name that is stored and compared. */
export function cutEventName(name: string): string {
  return cutText(name.trim(), maxEventNameLength).trim();
}

/**
 * Normalizes event names for comparison: lowercase, without accents, spaces, hyphens, and punctuation, so
 * that `Email Opened`, `email_opened`, `EmailOpened`, and `E-Mail opened` are the same. Separate digits stay
 * separate.
 *
 * @returns the normalized form of the first 200 characters, or the name itself if it consists only of
 * symbols.
 */
export function eventKey(name: string): string {
  const text = cutEventName(name).toLowerCase();
  if (isPlainAscii(text)) {
    const plain = text.replace(/[^a-z0-9]+/g, ' ').trim();
    return plain.replace(/(?<![0-9]) | (?![0-9])/g, '') || text;
  }
  const key = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, '');
  return key === '' ? text : key;
}

type NameTables = ReturnType<typeof createNameTables>;
let nameTables: NameTables | undefined;

/** All known names, normalized. Created on first use rather than at every start of the endpoint. */
function getNameTables(): NameTables {
  nameTables ??= createNameTables();
  return nameTables;
}

function createNameTables() {
  const actByKey = new Map(
    Object.entries(actNames).flatMap(([act, names]) =>
      names.flatMap((name) =>
        [name, withoutUmlauts(name)].map((spelling) => [eventKey(spelling), act] as const),
      ),
    ),
  );
  return {
    actByKey,
    contactFormKeys: new Set(contactForms.map(eventKey)),
    formSentKeys: formSent.map(eventKey),
  };
}

/**
 * The act that an event name means, ignoring case, accents, separators, and punctuation. A form counts as a
 * contact request only if its name says so: `Submitted Form: Contact us`.
 *
 * @returns undefined for unknown names.
 */
export function resolveAct(event: string): string | undefined {
  const name = event.trim();
  if (name.length > maxEventNameLength) return undefined;
  const key = eventKey(name);
  return getNameTables().actByKey.get(key) ?? (isContactForm(key) ? 'asked-contact' : undefined);
}

function isContactForm(key: string): boolean {
  const { contactFormKeys, formSentKeys } = getNameTables();
  return formSentKeys.some(
    (sent) =>
      (key.startsWith(sent) && contactFormKeys.has(key.slice(sent.length))) ||
      (key.endsWith(sent) && contactFormKeys.has(key.slice(0, -sent.length))),
  );
}

/** As German is written in systems without umlauts: `geoeffnet`. */
function withoutUmlauts(name: string): string {
  return name.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}
