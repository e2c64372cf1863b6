import { columnSynonyms } from '../../../../utils/contract/ingest/import-columns';

/** Trait names that tools use and files don't, by meaning. In a file, `blacklisted` means unsubscribed. */
const traitNames: Readonly<Record<string, readonly string[]>> = {
  title: ['position_title'],
  company: ['account_company'],
  employees: ['employees_count'],
  country: ['address_country'],
  linkedin: ['linkedin_bio'],
  owner: ['account_owner'],
  do_not_contact: ['do_not_call', 'is_blocklisted', 'blacklisted', 'suppressed'],
  unsubscribed: [
    'unsubscribed_from_email',
    'unsubscribed_from_all',
    'unsubscribed_from_emails',
    'marketing_opt_out',
    'pi_opted_out',
  ],
  subscribed: [
    'is_subscribed',
    'email_subscribed',
    'subscribed_to_emails',
    'email_opt_in',
    'opt_in',
    'opted_in',
    'marketing_opt_in',
    'marketing_consent',
    'accepts_marketing',
    'email_consent',
  ],
  consented_at: ['gdpr_consent_at'],
};

/** In a file the job title is a column of its own; as a trait it is the title. */
const { job_title: jobTitles = [], ...columns } = columnSynonyms.people;

const meanings = new Map(
  [
    ...Object.entries({ ...columns, title: ['job_title', ...jobTitles] }),
    ...Object.entries(traitNames),
  ].flatMap(([meaning, names]) => [meaning, ...names].map((name) => [squeezed(name), meaning] as const)),
);

/** The meaning of a trait, ignoring case and separators: `jobTitle` and `job_title` are the title. */
export function traitMeaning(name: string): string | undefined {
  return name.length > 80 ? undefined : meanings.get(squeezed(name));
}

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
