import type { ImportKind } from '../../../../utils/contract/console/import';
import { columnSynonyms } from '../../../../utils/contract/ingest/import-columns';

const labels: Readonly<Record<string, string>> = {
  email: 'Email address',
  user_id: 'Your ID for the person',
  additional_emails: 'Other email addresses',
  name: 'Full name',
  first_name: 'First name',
  last_name: 'Last name',
  job_title: 'Job title',
  company: 'Company',
  industry: 'Industry',
  employees: 'Number of employees',
  country: 'Country',
  linkedin: 'LinkedIn address',
  owner: 'Lead owner',
  consented_at: 'Date of consent',
  is_test: 'Test record',
  do_not_contact: 'Do not contact',
  unsubscribed: 'Unsubscribed from email',
  erase: 'Erase this person',
  content_id: 'Your ID for the content',
  title: 'Title of the content',
  content_type: 'Type of content',
  url: 'Web address',
  campaign: 'Campaign',
  answers: 'Questions it answers',
  event: 'What they did',
  at: 'When they did it',
  registered_at: 'When they registered',
  attended: 'Whether they attended',
  duration: 'How long they stayed',
  percent: 'Share watched, in percent',
  amount: 'What the sale is worth',
  currency: 'Currency of the amount',
  reason: 'Why it was lost',
  deal: 'Your ID for the sale',
};

/** The label of a column's meaning: `user_id` → “Your ID for the person”. */
export function toColumnLabel(meaning: string): string {
  const spaced = meaning.replaceAll('_', ' ');
  return labels[meaning] ?? `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}

/** The meanings that columns in a kind of file can have. */
export function listMeanings(kind: ImportKind): string[] {
  return Object.keys(columnSynonyms[kind]);
}
