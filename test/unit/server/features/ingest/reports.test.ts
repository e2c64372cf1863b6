import { describe, expect, test } from 'vitest';
import { isNo, isYes } from '../../../../../server/features/ingest/files/parse-yes-no';
import { readTable } from '../../../../../server/features/ingest/files/read-table';
import { findReportKind } from '../../../../../server/features/ingest/files/report-kinds';
import { topicOf } from '../../../../../server/features/ingest/files/report-topic';
import { readColumns, rowValues } from '../../../../../server/features/ingest/files/row-values';
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

test.each([
  ['yes', 'Yes|ja|Oui|sí|SI|TRUE|wahr|1|x|Checked In|Anwesend'],
  ['no', 'No|nein|non|FALSCH|0|Not attended|Subscribed|abonniert|Opted in|never'],
  ['neither', 'maybe|unsubscribed|2026-10-30|abgemeldet|désabonné|Opted Out'],
])('a cell that contains %s', (answer, texts) => {
  for (const text of texts.split('|')) {
    expect([text, isYes(text), isNo(text)]).toEqual([text, answer === 'yes', answer === 'no']);
  }
});
