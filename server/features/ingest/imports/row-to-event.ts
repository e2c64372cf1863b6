import type { ImportKind } from '../../../../utils/contract/console/import';
import type { SourceDates } from '../../../../utils/contract/console/source';
import { actColumns } from '../../../../utils/contract/ingest/columns/act-columns';
import { identityColumns } from '../../../../utils/contract/ingest/columns/identity-columns';
import { columnSynonyms } from '../../../../utils/contract/ingest/import-columns';
import { sha256 } from '../../../platform/sha256';
import type { IncomingEvent, ReadEvent } from '../incoming-event';
import { readEvent } from '../segment/read-event';
import { cleanEmailCell } from '../values/clean-email-cell';
import { readFlag } from '../values/read-flag';

/** A row's non-empty fields by meaning. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** The fields that distinguish engagement rows; the others describe the person. */
const ofAct: ReadonlySet<string> = new Set([
  ...Object.keys(columnSynonyms.content),
  ...Object.keys(identityColumns),
  ...Object.keys(actColumns),
]);

/** What a row asks for. */
export type ReadRow = ReadEvent | { erase: string };

/**
 * Reads a row of a people or engagement file. Identical engagement rows are the same event. A people row says
 * who someone is now, so it is a repeat only if it changes nothing.
 */
export function rowToEvent(kind: ImportKind, fields: Fields, now: Date, dates: SourceDates): ReadRow {
  const cell = cleanEmailCell(fields.email ?? '');
  if ('issue' in cell) return { reason: cell.issue };
  const email = 'value' in cell ? cell.value : undefined;
  if (!email && (kind === 'people' || !fields.user_id)) {
    return { reason: 'The row has no email address, so it’s unclear who it is about.' };
  }
  const test = readFlag(fields.is_test, 'test');
  if ('issue' in test) return { reason: test.issue };
  if ('value' in test && test.value) return { reason: 'The row is marked as a test.' };
  const erase = readFlag(fields.erase, 'erase');
  if ('issue' in erase) return { reason: erase.issue };
  if ('value' in erase && erase.value) {
    return email ? { erase: email } : { reason: 'The row requests an erasure, but has no email address.' };
  }
  const more = cleanEmailCell(fields.additional_emails ?? '');
  const others = [
    ...('value' in cell ? cell.others : []),
    ...('value' in more ? [more.value, ...more.others] : []),
  ].filter((other) => other !== email);
  const read = kind === 'people' ? readPerson(fields, email, now, dates) : readAct(fields, email, now, dates);
  if ('reason' in read) return read;
  const warnings = [
    ...(read.warnings ?? []),
    ...('issue' in more ? [`additional emails: ${more.issue}`] : []),
  ];
  return {
    ...read,
    ...(others.length > 0 && { otherEmails: others }),
    ...(warnings.length > 0 && { warnings }),
  };
}

function readPerson(fields: Fields, email: string | undefined, now: Date, dates: SourceDates): ReadEvent {
  const { user_id, job_title: title, additional_emails: _, erase: __, is_test: ___, ...others } = fields;
  const traits = { ...others, title, email };
  return readEvent({ type: 'identify', userId: user_id, traits }, now, { dates });
}

function readAct(fields: Fields, email: string | undefined, now: Date, dates: SourceDates): ReadEvent {
  const { event, at, attended } = fields;
  if (!event) return { reason: 'The event is missing.' };
  if (!at) return { reason: 'The date is missing.' };
  const attendance = readFlag(attended, 'attended');
  if ('issue' in attendance) return { reason: attendance.issue };
  const person = readPersonOfAct(fields, email, now, dates);
  if ('reason' in person) return person;
  const act = readEvent(
    {
      // Built from the text, not from the parsed time, because a date alone is read relative to the current
      // time.
      messageId: sha256(
        JSON.stringify([
          'engagement',
          // In a fixed order, because the same row may come from a file with its columns in another.
          Object.fromEntries(
            Object.entries(fields)
              .filter(([name]) => ofAct.has(name))
              .toSorted(([one], [other]) => (one < other ? -1 : 1)),
          ),
        ]),
      ),
      type: 'track',
      userId: fields.user_id,
      event,
      timestamp: at,
      context: { traits: { email }, campaign: { name: fields.campaign } },
      properties: {
        content_id: fields.content_id,
        title: fields.title,
        content_type: fields.content_type,
        url: fields.url,
        percent: fields.percent,
        minutes: fields.duration,
        amount: fields.amount,
        currency: fields.currency,
        reason: fields.reason,
        deal: fields.deal,
      },
    },
    now,
    { dates },
  );
  if ('reason' in act) return act;
  if (act.act === 'attended' && 'value' in attendance && !attendance.value) {
    return { reason: 'The event says that the person attended, but the row says that they didn’t.' };
  }
  const warnings = [...(act.warnings ?? []), ...(person.warnings ?? [])];
  return { ...act, traits: person.traits, fillsIn: true, ...(warnings.length > 0 && { warnings }) };
}

/** Reads what an engagement row says about its person: name, company, and opt-outs. */
function readPersonOfAct(
  fields: Fields,
  email: string | undefined,
  now: Date,
  dates: SourceDates,
): Pick<IncomingEvent, 'traits' | 'warnings'> | { reason: string } {
  const traits = Object.fromEntries(Object.entries(fields).filter(([name]) => !ofAct.has(name)));
  if (Object.keys(traits).length === 0) return { traits: undefined };
  return readPerson({ ...traits, user_id: fields.user_id }, email, now, dates);
}
