import type { SegmentEvent } from '../../../../utils/contract/ingest/segment';
import { cleanText } from '../../../../utils/identity/clean-text';
import { normalizeEmail } from '../../../../utils/identity/email';
import { type LinkedinIdentity, parseLinkedinUrl } from '../../../../utils/identity/linkedin';
import { cleanEmailCell } from '../values/clean-email-cell';
import { isEmptyValue, isSpreadsheetError } from '../values/is-empty-value';
import { type FlagMeaning, readFlag } from '../values/read-flag';
import { readHeadcount } from '../values/read-headcount';
import { type MomentReading, readMoment } from '../values/read-moment';
import { quoted, type ValueRead } from '../values/value-read';
import { traitMeaning } from './trait-names';

/** What an `identify` says about a person. Undefined: it doesn't say. */
export interface PersonTraits {
  name?: string;
  title?: string;
  company?: string;
  industry?: string;
  employees?: number;
  country?: string;
  /** The lead's owner: a rep's email address or name, as the sender has it. */
  owner?: string;
  doNotContact?: boolean;
  unsubscribed?: boolean;
  linkedin?: LinkedinIdentity;
  consentedAt?: Date;
}

/** Traits by meaning, and what couldn't be read. */
export interface ReadTraits {
  traits: PersonTraits;
  /** Values that were left out. The rest is used. */
  warnings: string[];
  /** An unreadable value that must not be ignored: whether the person may be contacted. */
  issue?: string;
}

/** Real events have fewer traits; the rest is ignored. */
const maxTraits = 300;

/**
 * Reads a person's traits, by the names that the Segment spec reserves and those that marketing tools use.
 */
export function readTraits(event: SegmentEvent, reading: MomentReading): ReadTraits {
  const found = new Map<string, unknown>();
  for (const bag of [event.traits, event.context?.traits]) collect(bag, found, traitMeaning);
  collect(bagOf(event.traits.address), found, (name) =>
    traitMeaning(name) === 'country' ? 'country' : undefined,
  );
  const company = event.traits.company ?? event.context?.traits.company;
  if (isBag(company)) {
    found.delete('company');
    collect(company, found, companyMeaning);
  }
  return read(found, reading);
}

/** Reads what a `group` says about its person's company. */
export function companyOf({ traits }: SegmentEvent, reading: MomentReading): ReadTraits {
  const found = new Map<string, unknown>();
  collect(traits, found, companyMeaning);
  return read(found, reading);
}

/**
 * The person's normalized email address or, if there is only something else in its place, what is wrong with
 * it.
 */
export function emailOf(event: SegmentEvent): { email?: string; issue?: string } {
  let issue: string | undefined;
  const found = [event.traits, event.context?.traits, event.properties].flatMap((bag) =>
    bag ? [bag.email, bag.email_address, bag.emailAddress] : [],
  );
  for (const raw of found) {
    const read = cleanEmailCell(Array.isArray(raw) ? raw[0] : raw);
    if ('value' in read) return { email: read.value };
    if ('issue' in read) issue ??= read.issue;
  }
  const asUser = event.userId ? normalizeEmail(event.userId) : undefined;
  return asUser ? { email: asUser } : { issue: issue };
}

function companyMeaning(name: string): string | undefined {
  const meaning = traitMeaning(name);
  if (meaning === 'name') return 'company';
  return meaning === 'company' || meaning === 'industry' || meaning === 'employees' ? meaning : undefined;
}

/** Adds an object's values by meaning. The first value for a meaning wins. */
function collect(
  bag: Readonly<Record<string, unknown>> | undefined,
  found: Map<string, unknown>,
  meaningOf: (name: string) => string | undefined,
): void {
  let left = maxTraits;
  for (const name in bag) {
    if (!Object.hasOwn(bag, name) || left-- <= 0) continue;
    const meaning = meaningOf(name);
    const value = bag[name];
    if (!meaning || (isEmptyValue(value) && !isSpreadsheetError(value))) continue;
    // Keep all opt-outs, because any one of them is enough.
    const key = optOuts.has(meaning) ? `${meaning} ${name}` : meaning;
    if (!found.has(key)) found.set(key, value);
  }
}

const optOuts: ReadonlyMap<string, { trait: 'doNotContact' | 'unsubscribed'; meaning: FlagMeaning }> =
  new Map([
    ['do_not_contact', { trait: 'doNotContact', meaning: 'opt-out' }],
    ['unsubscribed', { trait: 'unsubscribed', meaning: 'opt-out' }],
    ['subscribed', { trait: 'unsubscribed', meaning: 'opt-in' }],
  ]);

function read(found: ReadonlyMap<string, unknown>, reading: MomentReading): ReadTraits {
  const warnings: string[] = [];
  let issue: string | undefined;
  const value = <Value>(what: string, read: ValueRead<Value>): Value | undefined => {
    if ('issue' in read) warnings.push(`${what}: ${read.issue}`);
    return 'value' in read ? read.value : undefined;
  };
  const text = (meaning: string, maxLength?: number): string | undefined => {
    const raw = found.get(meaning);
    if (raw === undefined) return undefined;
    if (isSpreadsheetError(raw)) {
      warnings.push(
        `${meaning}: ${quoted(raw)} is a spreadsheet error. Fix the formula and save the file again.`,
      );
      return undefined;
    }
    const clean =
      typeof raw === 'string' || typeof raw === 'number' ? cleanText(String(raw), maxLength) : undefined;
    if (clean === undefined) warnings.push(`${meaning}: ${quoted(raw)} isn’t text. Send it as text.`);
    return clean;
  };
  const traits: PersonTraits = {};
  for (const [key, raw] of found) {
    const flag = optOuts.get(key.split(' ', 1)[0] ?? '');
    if (!flag) continue;
    const answer = readFlag(raw, flag.meaning);
    if ('issue' in answer) issue ??= `${key.slice(key.indexOf(' ') + 1)}: ${answer.issue}`;
    if ('value' in answer) traits[flag.trait] = traits[flag.trait] || answer.value;
  }
  const parts = [text('first_name'), text('last_name')].filter(Boolean).join(' ');
  const linkedin = text('linkedin', 300);
  const identity = linkedin ? parseLinkedinUrl(withScheme(linkedin)) : undefined;
  if (linkedin && !identity)
    warnings.push(`linkedin: ${quoted(linkedin)} isn’t the address of a LinkedIn profile.`);
  return {
    traits: {
      ...traits,
      name: text('name') ?? cleanText(parts),
      title: text('title'),
      company: text('company'),
      industry: text('industry')?.toLowerCase(),
      employees: found.has('employees')
        ? value('employees', readHeadcount(found.get('employees')))
        : undefined,
      country: text('country'),
      owner: text('owner'),
      linkedin: identity,
      consentedAt: found.has('consented_at')
        ? value('consented_at', readMoment(found.get('consented_at'), reading))
        : undefined,
    },
    warnings,
    issue,
  };
}

/** Many tools store `linkedin.com/in/jo`. */
function withScheme(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}

function isBag(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function bagOf(value: unknown): Record<string, unknown> | undefined {
  return isBag(value) ? value : undefined;
}
