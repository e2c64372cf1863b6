import type { ImportKind } from '../../../../utils/contract/console/import';
import { columnSynonyms } from '../../../../utils/contract/ingest/import-columns';

/** Two rows of invented people and content, by column. */
const values: Readonly<Record<string, readonly [string, string]>> = {
  email: ['priya.raman@northwind.example', 'tomas.ibanez@northwind.example'],
  user_id: ['crm-1', 'crm-2'],
  name: ['Priya Raman', 'Tomás Ibáñez'],
  first_name: ['Priya', 'Tomás'],
  last_name: ['Raman', 'Ibáñez'],
  job_title: ['VP Operations', 'Plant Manager'],
  company: ['Northwind Robotics', 'Northwind Robotics'],
  industry: ['robotics', 'robotics'],
  employees: ['400', '400'],
  country: ['Germany', 'Spain'],
  linkedin: ['https://www.linkedin.com/in/priya-raman', ''],
  owner: ['', ''], // Only a rep of the team can be one.
  do_not_contact: ['no', 'yes'],
  unsubscribed: ['no', 'no'],
  content_id: ['sizing-webinar', 'payback'],
  title: ['Sizing webinar', 'Payback calculator'],
  content_type: ['webinar', 'tool'],
  url: ['https://your-company.example/webinar', 'https://your-company.example/payback'],
  campaign: ['Autumn', ''],
  answers: ['budget', 'budget; timeline'],
  event: ['Webinar Attended', 'Calculator Used'],
  at: ['2026-01-20', '2026-01-21T09:30Z'],
  percent: ['', '80'],
  additional_emails: ['p.raman@northwind.example', ''],
  erase: ['no', 'no'],
  consented_at: ['2026-01-15', ''],
  is_test: ['no', 'no'],
  registered_at: ['2026-01-10', ''],
  attended: ['yes', ''],
  duration: ['45', ''],
};

/** What a CRM reports of a sale. */
const sale: Readonly<Record<string, string>> = {
  email: 'priya.raman@northwind.example',
  event: 'Opportunity Lost',
  at: '2026-02-03',
  amount: '12000',
  currency: 'EUR',
  reason: 'Chose a competitor',
  deal: 'D-118',
};

/** A small file with every column of its kind, valid for import without a warning. */
export function createSampleCsv(kind: ImportKind): string {
  const columns = Object.keys(columnSynonyms[kind]);
  const row = (index: number) => columns.map((column) => values[column]?.[index] ?? '');
  const saleRow = kind === 'engagement' ? [columns.map((column) => sale[column] ?? '')] : [];
  return [columns, row(0), row(1), ...saleRow].map((fields) => `${fields.join(',')}\r\n`).join('');
}
