import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { replayPendingLeads } from '../../../../../server/features/scoring/replay-pending-leads';
import {
  engagementDays,
  engagementSums,
  events,
} from '../../../../../server/platform/db/tables/engagement-tables';
import { importChanges, imports } from '../../../../../server/platform/db/tables/import-tables';
import { contents, identities, leads } from '../../../../../server/platform/db/tables/lead-tables';
import { createApi, trackEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('an undone import', (store) => {
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => now);
  });
  const undo = (id: string) => api.asConsole(`/v1/console/imports/${id}`, { method: 'DELETE' });
  const lead = async (email: string) => (await api.find({ email })).lead;
  /** Everything that a file can change, in a fixed order. */
  const everything = () =>
    store().inTeam(api.team, async (tx) => {
      const rows = [
        (await tx.select().from(leads)).map(({ scoreHint: _, lastEngagedAt: __, ...row }) => row),
        (await tx.select().from(identities)).map(({ createdAt: _, ...row }) => row),
        await tx.select().from(contents),
        await tx.select().from(events),
        (await tx.select().from(engagementSums)).map(({ sum, ...row }) => ({ ...row, sum: sum.toFixed(6) })),
        (await tx.select().from(engagementDays)).map(({ sum, ...row }) => ({ ...row, sum: sum.toFixed(6) })),
      ];
      return rows.map((table) => table.map((row) => JSON.stringify(row)).sort());
    });
  const settle = async () => {
    while (await replayPendingLeads(store(), api.team, now));
  };

  const email = fc.integer({ min: 0, max: 5 }).map((n) => `p${n}@undo.example`);
  const people = fc
    .array(
      fc.record({
        email,
        name: fc.constantFrom('Priya Raman', 'Priya Sharma', 'Tom Ek', ''),
        title: fc.constantFrom('CEO', 'CTO', ''),
        company: fc.constantFrom('Northwind', 'Acme', ''),
        unsubscribed: fc.constantFrom('yes', 'no', ''),
        user_id: fc.constantFrom('', 'u1', 'u2'),
      }),
      { maxLength: 6 },
    )
    .map(
      (rows) =>
        ['people', csvOf(['email', 'name', 'title', 'company', 'unsubscribed', 'user_id'], rows)] as const,
    );
  const engagement = fc
    .array(
      fc.record({
        email,
        event: fc.constantFrom('Webinar Attended', 'Email Link Clicked', 'Content Downloaded', 'Odd Thing'),
        date: fc.constantFrom('2026-11-20', '2026-11-20 10:00:00', '2026-11-20 10:00:03', '2026-11-21'),
        title: fc.constantFrom('One', 'Two', 'Three', 'Four', 'Five'),
        url: fc.constantFrom('', 'https://undo.example/one'),
        content_id: fc.constantFrom('', 'guide-1'),
        campaign: fc.constantFrom('', 'Autumn'),
        duration: fc.constantFrom('', '10'),
        name: fc.constantFrom('', 'Ann Lee', 'Bo Ek'),
        company: fc.constantFrom('', 'Mill Works'),
        unsubscribed: fc.constantFrom('', 'no', 'yes'),
      }),
      { maxLength: 8 },
    )
    .map(
      (rows) =>
        [
          'engagement',
          csvOf(
            [
              'email',
              'event',
              'date',
              'title',
              'url',
              'content_id',
              'campaign',
              'duration',
              'name',
              'company',
              'unsubscribed',
            ],
            rows,
          ),
        ] as const,
    );
  const content = fc
    .array(
      fc.record({
        title: fc.constantFrom('One', 'Uno'),
        url: fc.constantFrom('', 'https://undo.example/one', 'https://undo.example/two'),
        content_id: fc.constantFrom('', 'guide-1'),
        campaign: fc.constantFrom('', 'Spring'),
      }),
      { maxLength: 3 },
    )
    .map((rows) => ['content', csvOf(['title', 'url', 'content_id', 'campaign'], rows)] as const);

  test('restores exactly what was there before, whatever the file and the earlier data contained', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(people, engagement, content), { maxLength: 3 }),
        fc.oneof(people, engagement, content),
        async (earlier, [kind, file]) => {
          now = new Date('2026-11-24T12:00:00Z');
          api = await createApi(store(), () => now);
          for (const [kind, file] of earlier) {
            now = new Date(now.getTime() + 60_000);
            await api.importFile(kind, file);
          }
          await settle();
          const before = await everything();
          now = new Date(now.getTime() + 60_000);
          const { id } = await api.importFile(kind, file);
          expect((await undo(id)).status).toBe(200);
          await settle();
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: store().kind === 'pglite' ? 8 : 25 },
    );
  });

  test('leaves later changes alone', async () => {
    const { id } = await api.importFile(
      'people',
      'email,name,title\np@undo.example,Pam Doe,CEO\nq@undo.example,Quin Doe,CEO\n',
    );
    now = new Date(now.getTime() + 60_000);
    await api.send('/v1/batch', {
      batch: [
        { type: 'identify', traits: { email: 'p@undo.example', title: 'CFO' } },
        trackEvent('p@undo.example', 'Demo Requested'),
      ],
    });
    expect((await undo(id)).body).toMatchObject({ removed: 1, kept: 1 });
    await settle();
    expect(await lead('p@undo.example')).toMatchObject({ title: 'CFO', name: 'p@undo.example' });
    expect((await api.find({ email: 'q@undo.example' })).status).toBe('unknown');
    expect(await store().inTeam(api.team, (tx) => tx.select().from(importChanges))).toEqual([]);
    expect(await store().inTeam(api.team, (tx) => tx.select().from(imports))).toHaveLength(1);
  });
});

function csvOf(columns: readonly string[], rows: readonly Record<string, string>[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n');
}
