import { asList, asRecord, asText, isRecord, joinWords, ownId } from './lenient';

type Bag = Readonly<Record<string, unknown>>;

const groups = ['core', 'professional', 'social', 'personal', 'all'];

/** Reads a Mautic contact. Its fields are either in groups, each with a value, or at the top level. */
export function mauticPerson(contact: Bag): {
  userId: string | undefined;
  email: string | undefined;
  traits: object;
} {
  const fields = asRecord(contact.fields);
  const bags = [...groups.map((group) => asRecord(fields[group])), fields, contact];
  const find = (...names: string[]) =>
    names.flatMap((name) => bags.map((fields) => fieldOf(fields, name))).find((value) => value !== undefined);
  return {
    userId: ownId('mautic', contact.id),
    email: find('email'),
    traits: {
      name: joinWords(find('firstname'), find('lastname')) ?? asText(contact.name),
      title: find('position'),
      company: find('company', 'companyname'),
      country: find('country'),
      industry: find('companyindustry', 'industry'),
      employees: find('companynumber_of_employees', 'number_of_employees'),
      linkedin: find('linkedin'),
      owner: asText(asRecord(contact.owner).email),
      unsubscribed: isOptedOut(contact) || undefined,
    },
  };
}

function fieldOf(fields: Bag, name: string): string | undefined {
  const found = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return asText(isRecord(found) ? found.value : found);
}

/**
 * Mautic's reasons are 1 (unsubscribed), 2 (bounced), and 3 (set by hand). An empty list doesn't opt a person
 * back in: another tool may know better.
 */
function isOptedOut({ doNotContact }: Bag): boolean {
  return asList(doNotContact).some((entry) => {
    const { channel = 'email', reason } = asRecord(entry);
    return isRecord(entry) && channel === 'email' && String(reason) !== '2' && String(reason) !== '0';
  });
}
