import { normalizeEmail } from '../../../../utils/identity/email';
import { asList, asText } from './lenient';

/** A form field as filled in. */
export interface FormField {
  /** Its label, its key, or both. */
  names: readonly unknown[];
  /** Its type, if the tool sends one, such as `email`. */
  type?: unknown;
  value: unknown;
}

/** What a form says about the person who filled it in. */
export interface FormContact {
  email: string | undefined;
  traits: Record<string, unknown>;
}

const meanings: Readonly<Record<string, string>> = {
  email:
    'email emailaddress workemail workemailaddress businessemail companyemail mail emailadresse correoelectronico correo adressemail adresseemail courriel',
  name: 'name fullname firstandlastname contactname vorundnachname vornameundnachname nombrecompleto nomcomplet',
  firstName: 'firstname first fname givenname vorname prenom',
  lastName: 'lastname last lname surname familyname nachname apellido apellidos nomdefamille',
  company:
    'company companyname organization organisation organizationname employer business businessname firma unternehmen firmenname entreprise societe empresa',
  title: 'jobtitle jobrole position jobposition role workrole berufsbezeichnung funktion poste cargo',
  country: 'country land pays pais',
  industry: 'industry sector branche secteur',
  employees:
    'employees companysize numberofemployees numemployees headcount teamsize unternehmensgroesse mitarbeiter mitarbeiterzahl',
  linkedin: 'linkedin linkedinurl linkedinprofile linkedinprofileurl',
};
const traitByName = new Map(
  Object.entries(meanings).flatMap(([trait, names]) => names.split(' ').map((name) => [name, trait])),
);

/** Words around a field’s name in a question: “What’s your company name?” */
const filler = new Set(
  'what whats is s your you the please enter tell us our my a an ihre ihr ihren dein deine votre su tu required optional'.split(
    ' ',
  ),
);
const maxNameLength = 100;

/** Finds the person in a form’s fields, by the names and types of the fields, in any order. */
export function contactOf(fields: readonly FormField[]): FormContact {
  const traits: Record<string, unknown> = {};
  for (const { names, type, value } of fields) {
    const found = asText(asList(value)[0]);
    if (found === undefined) continue;
    const trait = isEmailType(type) ? 'email' : names.map(traitOf).find((known) => known !== undefined);
    if (trait) traits[trait] ??= found;
  }
  const { email = firstAddress(fields), ...others } = traits;
  return { email: asText(email), traits: others };
}

function isEmailType(type: unknown): boolean {
  return typeof type === 'string' && /^(?:input_|control_)?email$/i.test(type);
}

function traitOf(name: unknown): string | undefined {
  if (typeof name !== 'string' || name.length > maxNameLength) return undefined;
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '' && !filler.has(word));
  return traitByName.get(words.join(''));
}

/** The first value that is an email address, for forms without a field named so. */
function firstAddress(fields: readonly FormField[]): string | undefined {
  for (const { value } of fields) {
    const found = asText(value);
    if (found && found.length < 300 && normalizeEmail(found)) return found;
  }
  return undefined;
}
