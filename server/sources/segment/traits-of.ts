import type { SegmentEvent } from '../../../utils/contract/segment';
import { normalizeEmail } from '../../../utils/identity/email';
import { type LinkedinIdentity, parseLinkedinUrl } from '../../../utils/identity/linkedin';
import { cleanText } from '../../../utils/identity/names';

/** What an `identify` says of a person. Undefined: it says nothing of it. */
export interface PersonTraits {
  name?: string;
  title?: string;
  company?: string;
  industry?: string;
  employees?: number;
  country?: string;
  owner?: string;
  doNotContact?: boolean;
  unsubscribed?: boolean;
  linkedin?: LinkedinIdentity;
  consentedAt?: Date;
}

/** Reads the traits by the names that the Segment spec reserves and marketing's tools use. */
export function traitsOf(event: SegmentEvent): PersonTraits {
  const traits = { ...event.context?.traits, ...event.traits };
  const company = typeof traits.company === 'object' ? asBag(traits.company) : { name: traits.company };
  const address = typeof traits.address === 'object' ? asBag(traits.address) : {};
  const linkedin = firstText(traits.linkedin, traits.linkedin_url, traits.linkedinUrl);
  return {
    name: cleanText(
      firstText(traits.name) ??
        [firstText(traits.firstName, traits.first_name), firstText(traits.lastName, traits.last_name)]
          .filter(Boolean)
          .join(' '),
    ),
    title: cleanText(firstText(traits.title, traits.jobTitle, traits.job_title)),
    company: cleanText(firstText(company.name)),
    industry: cleanText(firstText(traits.industry, company.industry))?.toLowerCase(),
    employees: firstNumber(traits.employees, company.employee_count, company.employees),
    country: cleanText(firstText(traits.country, address.country)),
    owner: normalizeEmail(firstText(traits.owner, traits.ownerEmail, traits.owner_email) ?? ''),
    doNotContact: firstBoolean(traits.doNotContact, traits.do_not_contact),
    unsubscribed: firstBoolean(traits.unsubscribed),
    linkedin: linkedin ? parseLinkedinUrl(linkedin) : undefined,
    consentedAt: dateOf(firstText(traits.consentedAt, traits.consented_at, traits.consent_at)),
  };
}

/** What a `group` says of the company that its person belongs to. */
export function companyOf({ traits }: SegmentEvent): PersonTraits {
  return {
    company: cleanText(firstText(traits.name)),
    industry: cleanText(firstText(traits.industry))?.toLowerCase(),
    employees: firstNumber(traits.employees, traits.employee_count),
  };
}

/** The address that an event names its person by, in its normal form. */
export function emailOf(event: SegmentEvent): string | undefined {
  const said = [event.traits.email, event.context?.traits.email, event.properties.email, event.userId];
  for (const text of said) {
    const email = typeof text === 'string' ? normalizeEmail(text) : undefined;
    if (email) return email;
  }
  return undefined;
}

function asBag(value: unknown): Record<string, unknown> {
  return value && typeof value === 'object' ? { ...value } : {};
}

function firstText(...values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function dateOf(text: string | undefined): Date | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : new Date(at);
}

function firstNumber(...values: unknown[]): number | undefined {
  const value = values.find((value) => value !== '' && value !== null && Number.isFinite(Number(value)));
  return value === undefined ? undefined : Math.min(Math.max(0, Math.round(Number(value))), 2_000_000_000);
}

function firstBoolean(...values: unknown[]): boolean | undefined {
  return values.find((value): value is boolean => typeof value === 'boolean');
}
