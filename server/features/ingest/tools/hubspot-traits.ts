import { readFlag } from '../values/read-flag';

const traitOf: Readonly<Record<string, string>> = {
  email: 'email',
  emailaddress: 'email',
  name: 'name',
  fullname: 'name',
  firstname: 'firstName',
  lastname: 'lastName',
  jobtitle: 'title',
  company: 'company',
  companyname: 'company',
  associatedcompany: 'company',
  industry: 'industry',
  country: 'country',
  numemployees: 'employees',
  numberofemployees: 'employees',
  hslinkedinurl: 'linkedin',
  linkedin: 'linkedin',
  linkedinurl: 'linkedin',
  hslegalbasisgrantedat: 'consented_at',
};

/**
 * Converts a contact's properties to traits. A global opt-out is passed on as is. An opt-out of one kind of
 * mail (`hs_email_optout_123`) counts as well, whatever the global one says, but revoking it says nothing
 * about the other kinds.
 */
export function hubspotTraits(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const traits: Record<string, unknown> = {};
  let isOptedOut = false;
  for (const [property, value] of Object.entries(properties)) {
    const name = property
      .slice(0, 60)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    const trait = Object.hasOwn(traitOf, name) ? traitOf[name] : undefined;
    if (trait) traits[trait] ??= value;
    else if (name === 'hsemailoptout') traits.unsubscribed = value === '' ? 'false' : value;
    else if (/^hsemailoptout\d+$/.test(name)) isOptedOut ||= isYes(value);
  }
  return isOptedOut ? { ...traits, unsubscribed: true } : traits;
}

/** HubSpot sends nothing but true, false, and an empty text here. */
function isYes(value: unknown): boolean {
  const flag = readFlag(value, 'opt-out');
  return 'value' in flag && flag.value;
}

/** Whether a property is about a trait that we store. */
export function isKnownProperty(property: string): boolean {
  const name = property
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return Object.hasOwn(traitOf, name) || name.startsWith('hsemailoptout');
}
