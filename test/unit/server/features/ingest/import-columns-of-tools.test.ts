import { expect, test } from 'vitest';
import type { ImportKind } from '../../../../../utils/contract/console/import';
import { columnMeanings } from '../../../../../utils/contract/ingest/column-meanings';

/** What each column means, by its header. */
const read = (kind: ImportKind, ...headers: string[]) =>
  columnMeanings(kind, headers).map((meant) => meant?.meaning);

/** Headers as tools export them, with the meaning of each column. */
const heads: [tool: string, kind: ImportKind, columns: Record<string, string | undefined>][] = [
  [
    'HubSpot in English',
    'people',
    {
      'Record ID': undefined,
      'First Name': 'first_name',
      'Last Name': 'last_name',
      Email: 'email',
      'Contact owner': 'owner',
      'Associated Company': 'company',
      'Job Title': 'job_title',
      'Lead Status': undefined,
      'Marketing contact status': undefined,
      'Unsubscribed from all email': 'unsubscribed',
      'Opted out of email: Marketing Information': 'unsubscribed',
      'Number of Employees': 'employees',
      'Country/Region': 'country',
      'Create Date': undefined,
      'Additional email addresses': 'additional_emails',
    },
  ],
  [
    'HubSpot in German',
    'people',
    {
      Vorname: 'first_name',
      Nachname: 'last_name',
      'E-Mail': 'email',
      'Für Kontakt zuständiger Mitarbeiter': 'owner',
      'Name des Unternehmens': 'company',
      Berufsbezeichnung: 'job_title',
      'Anzahl der Mitarbeiter': 'employees',
      'Land/Region': 'country',
      'Von allen E-Mails abgemeldet': 'unsubscribed',
    },
  ],
  [
    'HubSpot in French',
    'people',
    {
      Prénom: 'first_name',
      Nom: 'last_name',
      'E-mail': 'email',
      'Propriétaire du contact': 'owner',
      'Nom de l’entreprise': 'company',
      'Intitulé du poste': 'job_title',
      'Nombre d’employés': 'employees',
      'Pays/Région': 'country',
      'Désabonné de tous les e-mails': 'unsubscribed',
    },
  ],
  [
    'HubSpot in Spanish',
    'people',
    {
      Nombre: 'first_name',
      Apellidos: 'last_name',
      Correo: 'email',
      'Propietario del contacto': 'owner',
      'Nombre de la empresa': 'company',
      Cargo: 'job_title',
      'Número de empleados': 'employees',
      'País/región': 'country',
      'Dado de baja de todos los correos': 'unsubscribed',
    },
  ],
  [
    'Salesforce',
    'people',
    {
      'First Name': 'first_name',
      'Last Name': 'last_name',
      Title: 'job_title',
      'Company / Account': 'company',
      Email: 'email',
      'Lead Owner': 'owner',
      'Email Opt Out': 'unsubscribed',
      'No. of Employees': 'employees',
      Industry: 'industry',
    },
  ],
  [
    'Mailchimp',
    'people',
    {
      'Email Address': 'email',
      MEMBER_RATING: undefined,
      OPTIN_TIME: 'consented_at',
      CONFIRM_TIME: undefined,
      UNSUB_TIME: 'unsubscribed',
      UNSUB_REASON: undefined,
      CLEAN_TIME: undefined,
    },
  ],
  [
    'Marketo',
    'people',
    {
      'Email Address': 'email',
      Unsubscribed: 'unsubscribed',
      'Unsubscribed Reason': undefined,
      'Marketing Suspended': 'unsubscribed',
      'Black Listed': 'unsubscribed',
      'Lead Owner Email Address': 'owner',
      'Num Employees': 'employees',
    },
  ],
  [
    'an API, whose words are divided by capitals',
    'people',
    {
      FirstName: 'first_name',
      jobTitle: 'job_title',
      DoNotContact: 'do_not_contact',
      HasOptedOutOfEmail: 'unsubscribed',
      NumberOfEmployees: 'employees',
      EMail: 'email',
    },
  ],
  [
    'Brevo',
    'people',
    {
      EMAIL: 'email',
      PRENOM: 'first_name',
      NOM: 'last_name',
      EXT_ID: 'user_id',
      Blocklisted: 'unsubscribed',
      'DOUBLE_OPT-IN': undefined,
    },
  ],
  [
    'Pipedrive',
    'people',
    {
      'Person - ID': undefined,
      'Person - Name': 'name',
      'Person - Email - Work': 'email',
      'Person - Email - Home': 'additional_emails',
      'Person - Organization': 'company',
      'Person - Owner': 'owner',
      'Person - Marketing status': 'unsubscribed',
    },
  ],
  [
    'Mautic, whose title is a salutation',
    'people',
    {
      Title: undefined,
      'First Name': 'first_name',
      Email: 'email',
      Position: 'job_title',
      'Primary company': 'company',
    },
  ],
  [
    'Typeform',
    'people',
    {
      '#': undefined,
      'What’s your name?': 'name',
      'What’s your work email?': 'email',
      'Network ID': undefined,
    },
  ],
  [
    'LinkedIn',
    'people',
    {
      'Lead Ad ID': undefined,
      'Email Address': 'email',
      'Company Size': 'employees',
      'Is Test Lead': 'is_test',
      'LinkedIn Profile': 'linkedin',
    },
  ],
  [
    'Zoom',
    'engagement',
    {
      Attended: 'attended',
      'First Name': 'first_name',
      Email: 'email',
      'Registration Time': 'registered_at',
      'Join Time': 'at',
      'Leave Time': undefined,
      'Time in Session (minutes)': 'duration',
    },
  ],
  [
    'Eventbrite',
    'engagement',
    {
      'Order #': undefined,
      'Order Date': 'registered_at',
      Email: 'email',
      'Ticket Type': undefined,
      'Attendee Status': 'attended',
      'Event Name': 'title',
    },
  ],
];

test.each(heads)('an export of %s is understood', (_, kind, columns) => {
  const headers = Object.keys(columns);
  expect(Object.fromEntries(headers.map((header, index) => [header, read(kind, ...headers)[index]]))).toEqual(
    columns,
  );
});
