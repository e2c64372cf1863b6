import { bag, isBag, list, own, text, words } from './lenient';

type Bag = Readonly<Record<string, unknown>>;

const groups = ['core', 'professional', 'social', 'personal', 'all'];

/** Who one of Mautic's contacts is. Its fields are in groups, each with a value, or beside each other. */
export function mauticPerson(contact: Bag): {
  userId: string | undefined;
  email: string | undefined;
  traits: object;
} {
  const fields = bag(contact.fields);
  const bags = [...groups.map((group) => bag(fields[group])), fields, contact];
  const find = (...names: string[]) =>
    names.flatMap((name) => bags.map((fields) => fieldOf(fields, name))).find((value) => value !== undefined);
  return {
    userId: own('mautic', contact.id),
    email: find('email'),
    traits: {
      name: words(find('firstname'), find('lastname')) ?? text(contact.name),
      title: find('position'),
      company: find('company', 'companyname'),
      country: find('country'),
      industry: find('companyindustry', 'industry'),
      employees: find('companynumber_of_employees', 'number_of_employees'),
      linkedin: find('linkedin'),
      owner: text(bag(contact.owner).email),
      unsubscribed: isOptedOut(contact) || undefined,
    },
  };
}

function fieldOf(fields: Bag, name: string): string | undefined {
  const said = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return text(isBag(said) ? said.value : said);
}

/** Mautic's reasons: 1 unsubscribed, 2 bounced, 3 set by hand. An empty list says nothing that another tool may not know better. */
function isOptedOut({ doNotContact }: Bag): boolean {
  return list(doNotContact).some((entry) => {
    const { channel = 'email', reason } = bag(entry);
    return isBag(entry) && channel === 'email' && String(reason) !== '2' && String(reason) !== '0';
  });
}
