import { columnSynonyms } from '../../../../utils/contract/ingest/import-columns';

/** Trait names that tools use in addition to the names of file columns, by meaning. */
const traitNames: Readonly<Record<string, readonly string[]>> = {
  name: ['displayname', 'display_name'],
  first_name: ['given_name', 'givenname', 'fname', 'f_name'],
  last_name: ['family_name', 'familyname', 'lname', 'l_name'],
  title: ['jobtitle', 'job_role', 'position_title'],
  company: ['companyname', 'organisation', 'account_company'],
  industry: ['company_industry'],
  employees: ['employee_count', 'employees_count', 'numberofemployees', 'num_employees', 'numemployees'],
  country: ['country_name', 'country_region', 'address_country'],
  linkedin: ['linkedinurl', 'linked_in', 'hs_linkedin_url', 'linkedin_bio'],
  owner: ['owneremail', 'hubspot_owner', 'lead_owner', 'account_owner'],
  do_not_contact: [
    'donotcontact',
    'do_not_email',
    'do_not_call',
    'is_blocklisted',
    'blacklisted',
    'suppressed',
  ],
  unsubscribed: [
    'unsubscribe',
    'is_unsubscribed',
    'email_unsubscribed',
    'unsubscribed_from_email',
    'unsubscribed_from_all',
    'unsubscribed_from_emails',
    'email_opt_out',
    'emailoptout',
    'opt_out',
    'optout',
    'opted_out',
    'opted_out_of_email',
    'has_opted_out_of_email',
    'hasoptedoutofemail',
    'marketing_opt_out',
    'hs_email_optout',
    'hs_email_opt_out',
    'pi_opted_out',
  ],
  subscribed: [
    'is_subscribed',
    'email_subscribed',
    'subscribed_to_emails',
    'email_opt_in',
    'opt_in',
    'optin',
    'opted_in',
    'marketing_opt_in',
    'marketing_consent',
    'accepts_marketing',
    'email_consent',
  ],
  consented_at: ['consentedat', 'consent_at', 'consent_date', 'consent_timestamp', 'gdpr_consent_at'],
};

const meanings = new Map(
  [...Object.entries(columnSynonyms.people), ...Object.entries(traitNames)].flatMap(([meaning, names]) =>
    [meaning, ...names].map((name) => [squeezed(name), meaning] as const),
  ),
);

/** The meaning of a trait, ignoring case and separators: `jobTitle` and `job_title` are the title. */
export function traitMeaning(name: string): string | undefined {
  return name.length > 80 ? undefined : meanings.get(squeezed(name));
}

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
