import { columnMeanings } from '../../../../utils/contract/ingest/column-meanings';
import { columnKey } from '../../../../utils/contract/ingest/column-name';
import { readFlag } from '../values/read-flag';

/** A row's non-empty fields by their meaning. */
export type RowFields = Readonly<Record<string, string | undefined>>;

/** A kind of report whose headers reveal what each row means without a column for it. */
export interface ReportKind {
  /** What messages call the file. */
  label: string;
  /** Whether a file's headers identify it as this kind. */
  matches: (headers: { meanings: ReadonlySet<string>; names: ReadonlySet<string> }) => boolean;
  event: (fields: RowFields) => string;
  /** When it happened. Some reports have a different time for each outcome. */
  at: (fields: RowFields) => string | undefined;
  contentType?: string;
}

const formHeaders = ['submit_date_utc', 'response_type', 'form_name', 'lead_ad_id', 'lead_type', 'ad_id'];
const ticketHeaders = [
  'ticket_type',
  'attendee_status',
  'order_date',
  'tickettyp',
  'type_de_billet',
  'tipo_de_entrada',
];

/** The first match wins. */
const kinds: readonly ReportKind[] = [
  {
    label: 'an event attendee list',
    matches: ({ names }) => ticketHeaders.some((name) => names.has(name)),
    event: (fields) => (hasAttended(fields) ? 'Event Attended' : 'Event Registered'),
    at: ({ at, registered_at }) => at ?? registered_at,
  },
  {
    label: 'a webinar report',
    matches: ({ meanings, names }) =>
      meanings.has('attended') || names.has('join_time') || names.has('leave_time'),
    event: (fields) => (hasAttended(fields) ? 'Webinar Attended' : 'Webinar Registered'),
    at: (fields) =>
      hasAttended(fields) ? (fields.at ?? fields.registered_at) : (fields.registered_at ?? fields.at),
    contentType: 'webinar',
  },
  {
    label: 'a webinar registration list',
    matches: ({ meanings }) => meanings.has('registered_at'),
    event: () => 'Webinar Registered',
    at: ({ registered_at, at }) => registered_at ?? at,
    contentType: 'webinar',
  },
  {
    label: 'a list of form responses',
    matches: ({ names }) => formHeaders.some((name) => names.has(name)),
    event: () => 'Form Submitted',
    at: ({ at }) => at,
  },
];

/** The kind of report that the headers of an engagement file identify. */
export function findReportKind(columns: readonly string[]): ReportKind | undefined {
  const meanings = new Set(columnMeanings('engagement', columns).flatMap((meant) => meant?.meaning ?? []));
  const names = new Set(columns.map(columnKey));
  return kinds.find(({ matches }) => matches({ meanings, names }));
}

function hasAttended({ attended, at }: RowFields): boolean {
  const flag = readFlag(attended, 'attended');
  return 'nothing' in flag ? at !== undefined : 'value' in flag && flag.value;
}
