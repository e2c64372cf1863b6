import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../../server/features/ingest/files/read-table';
import { findReportKind } from '../../../../../server/features/ingest/files/report-kinds';
import { topicOf } from '../../../../../server/features/ingest/files/report-topic';
import { readColumns, rowValues } from '../../../../../server/features/ingest/files/row-values';
import { rowToEvent } from '../../../../../server/features/ingest/imports/row-to-event';
import { columnMeanings } from '../../../../../utils/contract/ingest/column-meanings';

/** Each row of an engagement file: the address, the event and its time. */
async function readReport(text: string) {
  const { columns, rows, preamble } = await readTable(new TextEncoder().encode(text));
  const report = findReportKind(columns);
  const read = readColumns(columns, columnMeanings('engagement', columns));
  const events = rows.map(({ fields }) => {
    const { values } = rowValues(read, fields);
    return [values.email, report?.event(values), report?.at(values)];
  });
  return { topic: topicOf(preamble), events };
}

describe('a report says what its rows mean without a column for it', () => {
  test('of GoToWebinar has its topic below the label', async () => {
    const { topic, events } = await readReport(`Attendee Report:
Generated,"Nov 24, 2026 06:12 PM CET"
General Information
Webinar Name,Webinar ID
Robots in the warehouse,123-456-789
Session Details
Attended,Last Name,First Name,Email Address,Registration Date/Time,Join Time,Time in Session (minutes),Unsubscribed
Yes,Attend,Zoe,zoe@webinar.example,2026-11-10 09:00,2026-11-20 16:00,40,No
No,Absent,Noa,noa@webinar.example,2026-11-11 09:00,--,--,No
`);
    expect(topic).toBe('Robots in the warehouse');
    expect(events).toEqual([
      ['zoe@webinar.example', 'Webinar Attended', '2026-11-20 16:00'],
      ['noa@webinar.example', 'Webinar Registered', '2026-11-11 09:00'],
    ]);
  });

  test('of a meeting has its topic next to the label, and everyone in it attended', async () => {
    const { topic, events } = await readReport(`Meeting Topic,Robots
Host,Host One

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)
Zoe Attend,zoe@meeting.example,2026-11-20 16:00,2026-11-20 16:40,40
`);
    expect([topic, events]).toEqual([
      'Robots',
      [['zoe@meeting.example', 'Webinar Attended', '2026-11-20 16:00']],
    ]);
  });

  test.each([
    [
      'Eventbrite',
      'Order #,Order Date,Email,Ticket Type,Attendee Status\n1,2026-11-03,a@x.example,General,Checked In\n2,2026-11-04,b@x.example,General,Attending\n',
      [
        ['a@x.example', 'Event Attended', '2026-11-03'],
        ['b@x.example', 'Event Registered', '2026-11-04'],
      ],
    ],
    [
      'Typeform, whose times are in UTC',
      '#,What’s your email?,Submit Date (UTC)\nq,a@x.example,2026-11-03 10:00:00\n',
      [['a@x.example', 'Form Submitted', '2026-11-03 10:00:00Z']],
    ],
    [
      'a registration list',
      'Email,Registration Time,Approval Status\na@x.example,2026-11-03,approved\n',
      [['a@x.example', 'Webinar Registered', '2026-11-03']],
    ],
    [
      'German attendance',
      'Teilgenommen;E-Mail;Anmeldedatum;Beitrittszeit\nJa;a@x.example;2026-11-01;2026-11-03\nNein;b@x.example;2026-11-02;\n',
      [
        ['a@x.example', 'Webinar Attended', '2026-11-03'],
        ['b@x.example', 'Webinar Registered', '2026-11-02'],
      ],
    ],
  ])('of %s', async (_, text, events) => {
    expect((await readReport(text)).events).toEqual(events);
  });

  test('in the form of a plain list implies nothing', () => {
    expect(findReportKind(['Email', 'Date', 'Title'])).toBeUndefined();
  });
});

const now = new Date('2026-11-24T12:00:00Z');

test.each([
  ['Attended', 'Yes|ja|Oui|sí|SI|TRUE|wahr|1|x|Checked In|Checked-in|Anwesend|Présent|A participé|Asistió'],
  [
    'Registered',
    'No|nein|non|FALSCH|0|Not attended|Did not attend|Didn’t attend|No-show|Attending|never|nie',
  ],
  ['refused', 'maybe|unsubscribed|2026-10-30|abgemeldet|désabonné|Opted Out|Subscribed|Cancelled'],
])('an attendance is read as %s from %s', async (expected, texts) => {
  const report = findReportKind(['Email', 'Order Date', 'Attendee Status']);
  for (const attended of texts.split('|')) {
    const fields = { email: 'a@x.example', at: '2026-11-03', attended };
    const read = rowToEvent('engagement', { ...fields, event: report?.event(fields) }, now, {});
    expect([attended, 'reason' in read ? 'refused' : Reflect.get(read, 'name')]).toEqual([
      attended,
      expected === 'refused' ? expected : `Event ${expected}`,
    ]);
  }
});

test.each([
  ['Unsubscribed', 'Opted out of email: News', 'unsubscribed'],
  ['Do not contact', 'Kontaktsperre', 'do_not_contact'],
  ['Erase', 'GDPR delete', 'erase'],
  ['Test lead', 'Testkontakt', 'is_test'],
])('a no or an unknown in “%s” never hides what “%s” says', (one, other, meaning) => {
  const columns = readColumns([one, other], columnMeanings('people', [one, other]));
  const readFlagOf = (...cells: string[]) => rowValues(columns, cells).values[meaning];
  for (const weak of ['no', 'FALSE', '0', 'n/a', 'maybe', '']) {
    expect([weak, readFlagOf(weak, 'yes'), readFlagOf('yes', weak)]).toEqual([weak, 'yes', 'yes']);
  }
  for (const weak of ['no', 'n/a']) {
    expect([weak, readFlagOf(weak, 'perhaps'), readFlagOf('perhaps', weak)]).toEqual([
      weak,
      'perhaps',
      'perhaps',
    ]);
  }
  expect([readFlagOf('n/a', 'no'), readFlagOf('no', 'n/a')]).toEqual(['no', 'no']);
});
