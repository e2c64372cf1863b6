import { beforeEach, expect, test } from 'vitest';
import { importFile } from '../../../../../server/features/ingest/imports/import-file';
import { createRepToken } from '../../../../../server/features/teams/tokens';
import type { Store } from '../../../../../server/platform/db/store';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import type { ImportEntry } from '../../../../../utils/contract/console/import';
import { createApi, identifyEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('an imported file', (store) => {
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => now);
  });
  const undo = (id: string) => api.asConsole(`/v1/console/imports/${id}`, { method: 'DELETE' });
  const lead = async (email: string) => (await api.find({ email })).lead;

  test('of people repeats only the current data: of monthly exports A, B, A, B the last one counts', async () => {
    const [a, b] = ['CTO,no', 'CEO,yes'].map(
      (row) => `email,name,title,unsubscribed\ncy@one.example,Cy Doe,${row}\n`,
    );
    for (const [month, expected] of [
      [a, { title: 'CTO', unsubscribed: false }],
      [b, { title: 'CEO', unsubscribed: true }],
      [a, { title: 'CTO', unsubscribed: false }],
      [b, { title: 'CEO', unsubscribed: true }],
    ] as const) {
      now = new Date(now.getTime() + 86_400_000);
      expect(await api.importFile('people', month ?? '')).toMatchObject({
        stored: 1,
        repeated: 0,
        errorCount: 0,
      });
      expect(await lead('cy@one.example')).toMatchObject(expected);
    }
    expect(await api.importFile('people', b ?? '')).toMatchObject({ stored: 0, repeated: 1 });
  });

  test('that gives an address another person’s name says so before it is imported, and renames nobody without confirmation', async () => {
    await api.send('/v1/identify', identifyEvent('ingrid@one.example', { name: 'Ingrid Dahl' }));
    const file =
      'email,name,linkedin\ningrid@one.example,Hakon Eide,linkedin.com/in/hakon-eide\nnew@one.example,Ana Wu,\nnew@one.example,Bo Ek,\n';
    const preview = await api.importFile('people', file, { preview: '1' });
    expect(preview.alerts).toEqual([
      expect.stringMatching(/2 rows give a known address a different person’s name/),
    ]);
    expect(preview.errors.map(({ line }: { line: number }) => line)).toEqual([2, 4]);
    expect(await api.importFile('people', file)).toMatchObject({ created: 1, errorCount: 2, stored: 1 });
    expect((await lead('ingrid@one.example')).name).toBe('Ingrid Dahl');
    expect((await api.find({ linkedin: 'hakon-eide' })).status).toBe('unknown');
    expect(await api.importFile('people', file, { rename: '1' })).toMatchObject({ errorCount: 0 });
    expect((await lead('ingrid@one.example')).name).toBe('Hakon Eide');
  });

  test('of engagement identifies its people: it fills in missing data, replaces nothing and keeps opt-outs', async () => {
    await api.send(
      '/v1/identify',
      identifyEvent('priya@one.example', { name: 'Priya Raman', company: 'Northwind', title: undefined }),
    );
    const file = [
      'Email Address,First Name,Last Name,Job Title,Company,Event,Date,Title,Unsubscribed',
      'priya@one.example,Priya,,CTO,Other Ltd,Webinar Attended,2026-11-24,Robots,no',
      'ada@one.example,Ada,Byron,Engineer,Mill Works,Webinar Attended,2026-11-20,Robots,yes',
      'cy@one.example,,,,,Webinar Attended,2026-11-20,Robots,perhaps',
      'ada@one.example,Grace,Hop,,,Webinar Registered,2026-11-10,Robots,no',
    ].join('\n');
    expect(await api.importFile('engagement', file, { preview: '1' })).toMatchObject({
      created: 1,
      stored: 3,
      errorCount: 1,
    });
    const done = await api.importFile('engagement', file);
    expect(done).toMatchObject({ created: 1, stored: 3, errors: [{ line: 4 }] });
    expect(done.warnings).toEqual([{ line: 5, reason: expect.stringMatching(/Ada Byron.*Grace Hop/) }]);
    expect(await lead('priya@one.example')).toMatchObject({
      name: 'Priya Raman',
      company: 'Northwind',
      title: 'CTO',
    });
    expect(await lead('ada@one.example')).toMatchObject({
      name: 'Ada Byron',
      title: 'Engineer',
      company: 'Mill Works',
      unsubscribed: true,
    });
    expect((await lead('ada@one.example')).engagement[0].acts).toHaveLength(2);
    expect(await api.importFile('engagement', file)).toMatchObject({ stored: 0, repeated: 3 });
    const { alerts } = await api.importFile(
      'engagement',
      'email,event,date,title,Werbesperre seit\nx@one.example,Webinar Attended,2026-11-20,T,x\n',
      { preview: '1' },
    );
    expect(alerts).toEqual([expect.stringMatching(/looks like an opt-out/)]);
  });

  test('is the same file with its columns in another order', async () => {
    const columns = ['email', 'event', 'date', 'duration'];
    const cells = { email: 'order@one.example', event: 'Odd Thing', date: '2026-11-20', duration: '10' };
    const fileOf = (names: string[]) =>
      `${names.join(',')}\n${names.map((name) => cells[name as keyof typeof cells]).join(',')}\n`;
    expect(await api.importFile('engagement', fileOf(columns))).toMatchObject({ stored: 1 });
    expect(await api.importFile('engagement', fileOf(columns.toReversed()))).toMatchObject({
      stored: 0,
      repeated: 1,
    });
  });

  test('a row whose person didn’t attend never counts as attending', async () => {
    const absent = 'Webinar Attended,absent@one.example,2026-11-20,T,No';
    const answer = await api.importFile('engagement', `act,email,date,title,attended\n${absent}\n`, {
      columns: JSON.stringify({ act: 'event' }),
    });
    expect(answer).toMatchObject({ stored: 0, errorCount: 1 });
    // The name of a webinar isn't what the person did.
    const named = `event,email,date,attended\nLive Demo,here@one.example,2026-11-20,Yes\nLive Demo,gone@one.example,2026-11-20,No\n`;
    await api.importFile('engagement', named);
    const acts = async (email: string) =>
      (await lead(email)).engagement.flatMap(({ acts }: { acts: { act: string }[] }) =>
        acts.map(({ act }) => act),
      );
    expect(await acts('here@one.example')).toEqual(['attended']);
    expect(await acts('gone@one.example')).not.toContain('attended');
  });

  test('is read in the date order of its whole column, and asks for the order if that is ambiguous', async () => {
    const of = (...dates: string[]) =>
      `email,event,date,title\n${dates.map((date, n) => `d${n}@one.example,Webinar Attended,${date},T${n}`).join('\n')}\n`;
    expect(
      (await api.importFile('engagement', of('03/11/2026', '23/11/2026'), { preview: '1' })).dates,
    ).toMatchObject({
      order: 'day-first',
      isOrderGuessed: true,
      isAmbiguous: false,
    });
    // Dates with dots begin with the day, also beside dates that need no order.
    const dotted =
      'email,event,date,title,consented_at\nd@one.example,Webinar Attended,03.11.2026,T,2026-10-01\n';
    expect((await api.importFile('engagement', dotted, { preview: '1' })).dates).toMatchObject({
      order: 'day-first',
    });
    const ambiguous = of('03/11/2026 09:30', '04/11/2026 10:00');
    expect(await api.importFile('engagement', ambiguous, { preview: '1' })).toMatchObject({
      dates: { isAmbiguous: true, hasLocalTimes: true, zone: 'UTC' },
      alerts: [expect.stringMatching(/Choose the order/)],
      errorCount: 2,
    });
    const read = { order: 'day-first', zone: 'America/New_York' };
    expect(await api.importFile('engagement', ambiguous, read)).toMatchObject({ stored: 2, errorCount: 0 });
    const { engagement } = await lead('d0@one.example');
    expect(engagement[0].acts[0].at).toBe('2026-11-03T14:30:00.000Z');
  });

  test('can have its columns mapped by hand, and the mapping is remembered for the next file with the same headers', async () => {
    const file = (email: string) => `Kontakt,Wer,Werbung\n${email},Jo Doe,nein danke\n`;
    const columns = JSON.stringify({ Kontakt: 'email', Wer: 'name', Werbung: '' });
    const refused = await api.importFile('people', file('jo@one.example'));
    expect(refused.detail).toMatch(/needs a column “email”/);
    expect(refused.columns).toEqual(['Kontakt', 'Wer', 'Werbung']); // The console offers to map them by hand.
    expect(await api.importFile('people', file('jo@one.example'), { columns })).toMatchObject({
      stored: 1,
      meanings: { Kontakt: 'email', Wer: 'name', Werbung: '' },
    });
    expect(await api.importFile('people', file('bo@one.example'))).toMatchObject({
      stored: 1,
      isRemembered: true,
    });
    expect((await lead('bo@one.example')).name).toBe('Jo Doe');
  });

  test.each([
    ['WAHR', true],
    ['VRAI', true],
    ['t', true],
    ['Opted Out', true],
    ['2026-03-04', true],
    ['FALSE', false],
    ['subscribed', false],
    ['', false],
    ['maybe', undefined],
    ['#REF!', undefined],
  ])('with “%s” in an opt-out column is %s, and never lifts an opt-out by mistake', async (cell, isOut) => {
    await api.send('/v1/identify', identifyEvent('out@one.example', { unsubscribed: isOut === undefined }));
    const answer = await api.importFile('people', `email,Unsubscribed\nout@one.example,${cell}\n`);
    expect(answer.errorCount).toBe(isOut === undefined ? 1 : 0);
    expect((await lead('out@one.example')).unsubscribed).toBe(isOut ?? true);
  });

  test('can request an erasure, mark test data, or name the owner', async () => {
    await createRepToken(store(), api.team, { name: 'Sol Reyes', email: 'sol@sellers.example' });
    await api.send('/v1/identify', identifyEvent('gone@one.example'));
    const file =
      'email,GDPR delete,Test lead,Contact owner\ngone@one.example,yes,,\ntest@one.example,,TRUE,\nown@one.example,,,Sol Reyes (sol@sellers.example)\nlost@one.example,,,Nobody Known\n';
    const preview = await api.importFile('people', file, { preview: '1' });
    expect(preview).toMatchObject({ erased: 1, alerts: [expect.stringMatching(/erasure of 1 person/)] });
    expect((await api.find({ email: 'gone@one.example' })).status).toBe('found');
    expect(await api.importFile('people', file)).toMatchObject({ erased: 1, errorCount: 1, warningCount: 1 });
    expect((await api.find({ email: 'gone@one.example' })).status).toBe('unknown');
    const rows = await store().inTeam(api.team, (tx) => tx.select().from(leads));
    expect(rows.filter(({ owner }) => owner).map(({ email }) => email)).toEqual(['own@one.example']);
  });

  test('stays in a history without its cell values, and can be undone once, within 30 days', async () => {
    const file = 'email,name,employees\nana@one.example,Ana Wu,lots\nhalf@,Half,\n';
    const { id } = await api.importFile('people', file, { name: 'march.csv' });
    const list = async () => (await api.asConsole('/v1/console/imports')).body.imports;
    expect(await list()).toMatchObject([
      {
        id,
        fileName: 'march.csv',
        by: 'Maria Berg',
        created: 1,
        errorCount: 1,
        warningCount: 1,
        canUndo: true,
      },
    ]);
    expect(JSON.stringify(await list())).not.toMatch(/half@|lots|Ana Wu/);
    expect((await undo(id)).body).toMatchObject({ undone: true, removed: 1 });
    expect((await api.find({ email: 'ana@one.example' })).status).toBe('unknown');
    expect((await undo(id)).status).toBe(409);
    const { id: old } = await api.importFile('people', file);
    now = new Date(now.getTime() + 31 * 86_400_000);
    expect(await list()).toMatchObject([{ canUndo: false }, {}]);
    expect((await undo(old)).body.detail).toMatch(/more than 30 days old/);
  });

  test('that was interrupted, or undone while it ran, says so and leaves nothing that can’t be undone', async () => {
    const rows = Array.from({ length: 501 }, (_, n) => `p${n}@one.example,P ${n}`).join('\n');
    const bytes = new TextEncoder().encode(`email,name\n${rows}\n`);
    /** Imports, and does something else between the first batch and the second. */
    const importWith = (between: (id: string) => Promise<unknown>) => {
      let isBetween = false;
      const interrupted: Store = {
        ...store(),
        inTeam: async (team, work) => {
          const [running] = (await list()).filter(({ isFinished, undoneAt }) => !isFinished && !undoneAt);
          if (running && !isBetween && (await count()) > 0) {
            isBetween = true;
            await between(running.id);
          }
          return store().inTeam(team, work);
        },
      };
      const request = { kind: 'people', bytes, by: 'Maria Berg', isPreview: false } as const;
      return importFile({ store: interrupted, now: () => now }, api.team, request);
    };
    const list = async (): Promise<ImportEntry[]> =>
      (await api.asConsole('/v1/console/imports')).body.imports;
    const count = () => store().inTeam(api.team, (tx) => tx.$count(leads));

    await expect(importWith(() => Promise.reject(new Error('No power')))).rejects.toThrow('No power');
    const [interrupted] = await list();
    expect(interrupted).toMatchObject({ isFinished: false, stored: 0, canUndo: true });
    expect(await count()).toBeGreaterThan(0);
    expect((await undo(interrupted?.id ?? '')).status).toBe(200);
    expect(await count()).toBe(0);

    await expect(importWith(undo)).rejects.toThrow(/undone while it was running/);
    expect(await count()).toBe(0);
  });
});
