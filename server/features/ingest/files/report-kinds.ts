import { columnMeanings } from '../../../../utils/contract/ingest/column-meanings';
import { columnKey } from '../../../../utils/contract/ingest/column-name';
import { isYes } from './parse-yes-no';

/** A row's non-empty fields by their meaning. */
export type RowFields = Readonly<Record<string, string | undefined>>;

/** What a known kind of report implies about every row, without a column for it. */
export interface Implied {
  /** What messages call the file. */
  report: string;
  event: (fields: RowFields) => string;
  /** When it happened. Some reports have a different time for each outcome. */
  at: (fields: RowFields) => string | undefined;
  contentType?: string;
}

/** A kind of report. To add one, say which headers identify it and what its rows mean. */
interface ReportKind extends Implied {
  isKind: (file: { meanings: ReadonlySet<string>; names: ReadonlySet<string> }) => boolean;
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
    report: 'an event attendee list',
    isKind: ({ names }) => ticketHeaders.some((name) => names.has(name)),
    event: (fields) => (hasAttended(fields) ? 'Event Attended' : 'Event Registered'),
    at: ({ at, registered_at }) => at ?? registered_at,
  },
  {
    report: 'a webinar report',
    isKind: ({ meanings, names }) =>
      meanings.has('attended') || names.has('join_time') || names.has('leave_time'),
    event: (fields) => (hasAttended(fields) ? 'Webinar Attended' : 'Webinar Registered'),
    at: (fields) =>
      hasAttended(fields) ? (fields.at ?? fields.registered_at) : (fields.registered_at ?? fields.at),
    contentType: 'webinar',
  },
  {
    report: 'a webinar registration list',
    isKind: ({ meanings }) => meanings.has('registered_at'),
    event: () => 'Webinar Registered',
    at: ({ registered_at, at }) => registered_at ?? at,
    contentType: 'webinar',
  },
  {
    report: 'a list of form responses',
    isKind: ({ names }) => formHeaders.some((name) => names.has(name)),
    event: () => 'Form Submitted',
    at: ({ at }) => at,
  },
];

/**
 * What the headers of an engagement file imply.
 * @returns undefined if they match no known report.
 */
export function impliedBy(columns: readonly string[]): Implied | undefined {
  const meanings = new Set(columnMeanings('engagement', columns).flatMap((meant) => meant?.meaning ?? []));
  const names = new Set(columns.map(columnKey));
  return kinds.find(({ isKind }) => isKind({ meanings, names }));
}

function hasAttended({ attended, at }: RowFields): boolean {
  if (attended === undefined) return at !== undefined;
  return isYes(attended);
}
