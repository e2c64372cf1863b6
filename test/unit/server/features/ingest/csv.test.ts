import { beforeAll, expect, test } from 'vitest';
import { formatImportResult } from '../../../../../server/api/control/import-text';
import { readFile } from '../../../../../server/console/pages/imports/read-file';
import { createSampleCsv } from '../../../../../server/console/pages/imports/sample-csv';
import { lockEvents } from '../../../../../server/platform/db/lock-events';
import { importKind } from '../../../../../utils/contract/console/import';
import { columnSynonyms } from '../../../../../utils/contract/ingest/import-columns';
import { createApi } from '../../support/api';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');

describeOnStores('a CSV file', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    api = await createApi(store(), () => now);
  });
  const take = (kind: string, file: string | Uint8Array, query = '') =>
    api.call(`/v1/console/imports/${kind}${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.consoleToken}` },
      body: typeof file === 'string' ? file : Buffer.from(file),
    });

  const people = `E-Mail,First Name,Last Name,Job title,Company,Do not contact,Shoe size
priya@csv.example,Priya,Raman,VP Operations,"Northwind, Robotics",no,41
half@,Half,Address,,,,
"tomas@csv.example","Tomás
José",Ibáñez,Plant Manager,Northwind,yes,

ragged@csv.example,Rag
`;

  test('of people is previewed first, with the line of each issue, and importing it twice changes nothing', async () => {
    const preview = (await take('people', people, '?preview=1')).body;
    expect(preview).toMatchObject({
      isPreview: true,
      rows: 4,
      created: 2,
      stored: 2,
      repeated: 0,
      errorCount: 2,
    });
    expect(preview.errors).toEqual([
      { line: 3, reason: '“half@” isn’t an email address. Write it as name@company.com.' },
      { line: 7, reason: expect.stringContaining('2 fields, but the header has 7') },
    ]);
    expect(preview.columns.ignored).toEqual(['Shoe size']);
    expect((await api.find({ email: 'priya@csv.example' })).status).toBe('unknown');
    const done = (await take('people', people)).body;
    expect(done).toEqual({ ...preview, isPreview: false, id: expect.any(String) });
    expect((await api.find({ email: 'priya@csv.example' })).lead).toMatchObject({
      name: 'Priya Raman',
      company: 'Northwind, Robotics',
      doNotContact: false,
    });
    expect((await api.find({ email: 'tomas@csv.example' })).lead).toMatchObject({ doNotContact: true });
    expect((await take('people', people)).body).toMatchObject({ created: 0, stored: 0, repeated: 2 });
    expect(formatImportResult(preview)).toContain(
      'line 3: “half@” isn’t an email address. Write it as name@company.com.',
    );
  });

  test('in Latin-1 with semicolons is read as its sender meant it', async () => {
    const latin = Uint8Array.from(
      'Email;Nachname;Vorname;Firma\nsoren@csv.example;M\xfcller;S\xf8ren;Stra\xdfe GmbH\n',
      (char) => char.charCodeAt(0),
    );
    expect((await take('people', latin)).body).toMatchObject({ encoding: 'Windows-1252', stored: 1 });
    expect((await api.find({ email: 'soren@csv.example' })).lead).toMatchObject({
      name: 'Søren Müller',
      company: 'Straße GmbH',
    });
  });

  test('of content and one of engagement fill the card', async () => {
    const content =
      'id,title,type,url,campaign,answers\nguide,Sizing guide,guide,https://acme.example/guide,Autumn,"budget, need"\nbad,,guide,,,\nevil,Evil,page,javascript:alert(1),,\n';
    expect((await take('content', content)).body).toMatchObject({
      created: 1,
      stored: 1,
      errors: [
        { line: 3, reason: 'The title is missing.' },
        { line: 4, reason: expect.stringContaining('isn’t a web address') },
      ],
    });
    const engagement =
      'email,event,date,content_id\npriya@csv.example,Content Downloaded,2026-11-20,guide\npriya@csv.example,Content Downloaded,03/04/2026,guide\npriya@csv.example,Content Downloaded,2036-11-20,guide\n';
    expect((await take('engagement', engagement)).body).toMatchObject({
      stored: 1,
      errors: [
        { line: 3, reason: expect.stringContaining('is an ambiguous date') },
        { line: 4, reason: expect.stringContaining('future') },
      ],
    });
    const { lead } = await api.find({ email: 'priya@csv.example' });
    expect(lead.engagement).toMatchObject([
      {
        content: { title: 'Sizing guide', type: 'guide', campaign: 'Autumn' },
        acts: [{ act: 'downloaded' }],
      },
    ]);
  });

  const webinar = `Attendee Report
Topic,Webinar ID,Actual Start Time
Robots in the warehouse,812 3456 7890,2026-11-20 15:58
Host Details
Attended,User Name (Original Name),Email,Join Time
Yes,Host One,host@team.example,2026-11-20 15:58
Attendee Details
Attended,First Name,Email,Registration Time,Join Time,Time in Session (minutes),Country/Region Name
Yes,Zoe,zoe@webinar.example,2026-11-10 09:10,2026-11-20 16:00,20,Germany
No,Noa,noa@webinar.example,2026-11-11 10:00,--,--,--
`;

  test('of a webinar shows who attended, who only registered, for which webinar, and what was skipped', async () => {
    const { body } = await take('engagement', webinar);
    expect(body).toMatchObject({ stored: 2, errorCount: 0, format: 'CSV' });
    expect(body.notes).toEqual([
      'The file has no “event” column, so it was read as a webinar report. Its subject is “Robots in the warehouse”.',
      expect.stringMatching(/^Lines 1–3 /),
      expect.stringMatching(/^Lines 4–6 .*Host Details/),
      'Only the report section “Attendee Details” was read, from line 7 on.',
    ]);
    const acts = async (email: string) =>
      (await api.find({ email })).lead.engagement.map(
        ({ content, acts }: { content: { title: string }; acts: { act: string; at: string }[] }) => [
          content.title,
          acts.map(({ act, at }) => [act, at.slice(0, 10)]),
        ],
      );
    expect(await acts('zoe@webinar.example')).toEqual([
      ['Robots in the warehouse', [['attended', '2026-11-20']]],
    ]);
    expect(await acts('noa@webinar.example')).toEqual([
      ['Robots in the warehouse', [['registered', '2026-11-11']]],
    ]);
    expect((await api.find({ email: 'host@team.example' })).status).toBe('unknown');
    expect(formatImportResult(body)).toContain('Lines 4–6');
  });

  test('with several columns for one field uses the filled one, honors any opt-out, and reports conflicts', async () => {
    const file = `Record ID,Email,Work Email,Company,Company Name,Unsubscribed from all email,Opted out of email: News,GDPR delete,Test lead,Werbesperre seit
1,,work@columns.example,Right AG,,FALSE,TRUE,,,
2,two@columns.example,other@columns.example,Right AG,Wrong AG,FALSE,FALSE,,,
3,gone@columns.example,,,,,,yes,,
4,test@columns.example,,,,,,,yes,
`;
    const { body } = await take('people', file);
    expect(body.columns.ignored).toEqual(['Record ID', 'Werbesperre seit']);
    expect(body.notes).toEqual([
      'The columns “Email” and “Work Email” are read as “email”.',
      'The columns “Company” and “Company Name” are read as “company”.',
      'The columns “Unsubscribed from all email” and “Opted out of email: News” are read as “unsubscribed”.',
      expect.stringMatching(/^Line 3: .*“two@columns.example” was used, not “other@columns.example”/),
      expect.stringMatching(/^Line 3: .*“Right AG” was used, not “Wrong AG”/),
    ]);
    expect(body.alerts).toEqual([
      expect.stringMatching(/“Werbesperre seit” looks like an opt-out, but it isn’t used/),
      expect.stringMatching(/requests the erasure of 1 person/),
    ]);
    expect(body.erased).toBe(1);
    expect(body.errors).toEqual([{ line: 5, reason: expect.stringContaining('marked as a test') }]);
    expect((await api.find({ email: 'work@columns.example' })).lead).toMatchObject({
      company: 'Right AG',
      unsubscribed: true,
    });
    expect((await api.find({ email: 'two@columns.example' })).lead).toMatchObject({ company: 'Right AG' });
  });

  test('with many batches shows in its preview what the import then does, even for people in several batches', async () => {
    const files = {
      people: [
        'email,user_id,name',
        ...Array.from(
          { length: 1100 },
          (_, n) => `p${n % 1050}@many.example,u${n % 1050},Person ${n % 1050}`,
        ),
      ],
      content: [
        'title,url',
        ...Array.from({ length: 1100 }, (_, n) => `Guide ${n % 1050},https://many.example/${n % 1050}`),
      ],
      engagement: [
        'email,user_id,event,date',
        ...Array.from(
          { length: 1100 },
          (_, n) => `p${n % 1500}@many.example,,Content Downloaded,2026-11-${10 + (n % 3)}`,
        ),
        ',u1049,Webinar Attended,2026-11-20',
        ',nobody,Webinar Attended,2026-11-20',
      ],
    };
    for (const [kind, lines] of Object.entries(files)) {
      const preview = (await take(kind, lines.join('\n'), '?preview=1')).body;
      const done = (await take(kind, lines.join('\n'))).body;
      expect(done).toEqual({ ...preview, isPreview: false, id: expect.any(String) });
      expect(done.created).toBeGreaterThan(0);
      const again = (await take(kind, lines.join('\n'), '?preview=1')).body;
      expect(again).toMatchObject({ created: 0, stored: kind === 'content' ? 1100 : 0 });
    }
  });

  test('can be previewed while events are being stored', async () => {
    if (store().kind === 'pglite') return; // This store has only one connection.
    const preview = await store().inTeam(api.team, async (tx) => {
      await lockEvents(tx);
      return take('people', people, '?preview=1');
    });
    expect(preview.body.isPreview).toBe(true);
  });

  test.each(importKind.options)(
    'from the console’s sample of %s is accepted in full, without a warning',
    async (kind) => {
      const { body } = await take(kind, `\ufeff${createSampleCsv(kind)}`, '?preview=1');
      const { columns, stored, errorCount, warningCount } = body;
      expect({ ...columns, stored, errorCount, warningCount }).toEqual({
        used: Object.keys(columnSynonyms[kind]),
        ignored: [],
        stored: kind === 'engagement' ? 3 : 2,
        errorCount: 0,
        warningCount: 0,
      });
      const [, ...rows] = createSampleCsv(kind).trim().split('\r\n');
      const filled = rows.map((row) => row.split(','));
      for (const column of Object.keys(columnSynonyms[kind]).filter((name) => name !== 'owner')) {
        const place = Object.keys(columnSynonyms[kind]).indexOf(column);
        expect(
          filled.some((row) => row[place]),
          column,
        ).toBe(true);
      }
    },
  );

  test.each([
    ['empty', 'people', '', 'The file is empty'],
    ['without an address', 'people', 'name\nPriya\n', 'needs a column “email”'],
    ['with a quote left open in its head', 'people', 'email,"name\na@b.example,Priya\n', 'isn’t closed'],
    ['that is a picture', 'people', '\u0089PNG\r\n\u001a', 'neither text nor an Excel workbook'],
  ])('a file %s is refused as a whole, with an explanation', async (_, kind, file, explanation) => {
    const { status, body } = await take(kind, file);
    expect([status, body.detail]).toEqual([400, expect.stringContaining(explanation)]);
    expect(body.detail.length).toBeLessThanOrEqual(300);
  });
});

test('a file over the size limit is reported before it is sent', async () => {
  const large = new File([new Uint8Array(21 * 1024 * 1024)], 'all.csv');
  expect(await readFile(large)).toEqual({
    problem: expect.stringMatching(/“all.csv” is 21 MB, but the limit is 20 MB. Split it/),
  });
});
