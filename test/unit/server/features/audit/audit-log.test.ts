import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, inject, test } from 'vitest';
import { createControlApp } from '../../../../../server/api/control/control-app';
import { pruneTeam } from '../../../../../server/features/privacy/retention/prune-team';
import { openPostgres } from '../../../../../server/platform/db/open-postgres';
import type { TeamTx } from '../../../../../server/platform/db/store';
import { auditEntries } from '../../../../../server/platform/db/tables/audit-tables';
import { createLog } from '../../../../../server/platform/log/create-log';
import type { AuditEntry } from '../../../../../utils/contract/console/audit';
import { newDatabase } from '../../../../support/new-database';
import { createApi, identifyEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { describeOnStores } from '../../support/stores';

describeOnStores('the audit log', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let admin: Awaited<ReturnType<typeof signInTo>>;
  beforeEach(async () => {
    api = await createApi(store());
    admin = await signInTo(store(), api, 'admin', new Date(), 'Ada');
  });
  const read = async (query = ''): Promise<AuditEntry[]> => (await admin.get(`audit${query}`)).body.entries;
  const summarize = (entries: readonly AuditEntry[]) =>
    entries.map(({ actor, action, name }) => [actor.name, action, name].filter(Boolean).join(' '));
  const since = async (number: number) =>
    summarize((await read()).filter((entry) => entry.number > number)).reverse();
  const latest = async () => (await read())[0]?.number ?? 0;

  test('says who did what in the order of the day, and from which address', async () => {
    await api.send('/v1/identify', identifyEvent('jo@acme.example'));
    const before = await latest();
    const created = await admin.post('tokens', { kind: 'rep', name: 'Ben Okafor' });
    expect(created.status).toBe(200);
    const { reps } = (await admin.get('people')).body;
    const ben = reps.find(({ name }: { name: string }) => name === 'Ben Okafor');
    await admin.post('revocations', { kind: 'rep', id: ben.id });
    await api.asConsole('/v1/console/sla', {
      method: 'PUT',
      body: { decideWithinHours: 8, answerWithinHours: 16 },
    });
    await admin.get('leads.csv').catch(() => {}); // A file, not JSON.
    const control = createControlApp(store(), api.team, 'http://localhost', createLog('silent'));
    await control.request('/erase', {
      method: 'POST',
      body: JSON.stringify({ key: 'jo@acme.example', isConfirmed: true }),
    });
    await admin.post('sign-out');
    admin = await signInTo(store(), api, 'admin', new Date(), 'Ada');
    expect(await since(before)).toEqual([
      'Ada rep.created Ben Okafor',
      'Ada token.created Ben Okafor',
      'Ada token.revoked Ben Okafor',
      'Ada rep.revoked Ben Okafor',
      'Maria Berg sla.changed',
      'Ada leads.exported',
      'Command line lead.erased',
      'Ada session.ended',
      'Passback sign-in-link.created Ada',
      'Ada session.opened',
    ]);
    const [sla] = await read('?action=sla.changed');
    expect(sla).toMatchObject({
      actor: { kind: 'system', id: expect.any(String), address: expect.any(String) },
      details: { 'decideWithinHours before': 24, 'decideWithinHours after': 8 },
    });
  });

  test('names no one that was erased', async () => {
    await api.send('/v1/identify', identifyEvent('jo@acme.example'));
    const { id } = (await api.find({ email: 'jo@acme.example' })).lead;
    await admin.get(`leads/${id}`);
    const erasure = await api.app.request(`/v1/console/leads/${id}`, {
      method: 'DELETE',
      headers: admin.headers,
    });
    expect(erasure.status).toBe(200);
    const entries = JSON.stringify(await read());
    expect(entries).toContain(id);
    expect(entries).not.toMatch(/jo@acme|Priya|Raman/);
  });

  test('is filtered by action, actor, subject and day, and paged', async () => {
    const goals = Array.from({ length: 120 }, (_, n) => n + 1);
    for (const acceptedPerQuarter of goals) {
      await api.asConsole('/v1/console/goal', { method: 'PUT', body: { acceptedPerQuarter } });
    }
    const first = (await admin.get('audit?action=goal.changed')).body;
    expect(first).toMatchObject({ entries: { length: 100 }, hasMore: true });
    const rest = (await admin.get(`audit?action=goal.changed&before=${first.entries[99].number}`)).body;
    expect(rest).toMatchObject({ entries: { length: 20 }, hasMore: false });
    const today = new Date().toISOString().slice(0, 10);
    expect(await read(`?actor=maria berg&from=${today}&to=${today}`)).toHaveLength(100);
    expect(await read('?to=2020-01-01')).toEqual([]);
    const [session] = await read('?action=session.opened');
    expect(await read(`?subject=${session?.subject}`)).toEqual([session]);
  });

  test('is numbered without gaps, also when acts happen at once and when some fail', async () => {
    const before = await latest();
    await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        n % 3 === 0
          ? store()
              .inTeam(api.team, async (tx) => {
                tx.audit.push({ action: 'goal.changed' });
                throw new Error('Undone');
              })
              .catch(() => {})
          : api.asConsole('/v1/console/goal', { method: 'PUT', body: { acceptedPerQuarter: n } }),
      ),
    );
    const numbers = (await read()).map(({ number }) => number).filter((number) => number > before);
    expect(numbers.reverse()).toEqual(Array.from({ length: 16 }, (_, n) => before + 1 + n));
  });

  test('names the one who acted, however requests overlap', async () => {
    const ben = await signInTo(store(), api, 'admin', new Date(), 'Ben');
    const before = await latest();
    const set = (who: typeof ben, acceptedPerQuarter: number) =>
      api.app.request('/v1/console/goal', {
        method: 'PUT',
        headers: who.headers,
        body: JSON.stringify({ acceptedPerQuarter }),
      });
    const turns = Array.from({ length: 20 }, (_, n) => n + 1);
    await Promise.all(turns.map((n) => set(n % 2 ? admin : ben, n)));
    const entries = (await read()).filter(({ number }) => number > before);
    expect(entries).toHaveLength(20);
    for (const { actor, details } of entries) {
      expect([details.after, actor.name]).toEqual([details.after, Number(details.after) % 2 ? 'Ada' : 'Ben']);
    }
  });

  test('is a feed of JSON lines that a system with the scope for it can follow', async () => {
    const follow = async (after: number) => {
      const headers = { authorization: `Bearer ${api.consoleToken}` };
      const answer = await api.app.request(`/v1/console/audit.jsonl?after=${after}`, { headers });
      const text = await answer.text();
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as AuditEntry);
    };
    const all = await follow(0);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, n) => n + 1));
    await admin.post('tokens', { kind: 'source', name: 'Website 2' });
    expect(summarize(await follow(all.length))).toEqual([
      'Ada source.created Website 2',
      'Ada token.created Website 2',
    ]);
    expect(await follow(all.length + 2)).toEqual([]);
  });

  test('can’t be changed or emptied by the endpoint, and is removed only after at least 90 days', async () => {
    const attempt = (work: (tx: TeamTx) => Promise<unknown>) => store().inTeam(api.team, work);
    const rewritten = attempt((tx) => tx.update(auditEntries).set({ actorName: 'Someone else' }));
    await expect(rewritten).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(attempt((tx) => tx.delete(auditEntries))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    await expect(attempt((tx) => tx.execute(sql`truncate audit_entries`))).rejects.toThrow();
    const kept = (await read()).length;
    await attempt((tx) => tx.execute(sql`select prune_audit('infinity')`));
    expect(await read()).toHaveLength(kept);
    const old = { team: api.team, actorKind: 'person' as const, actorName: 'Ada', details: {} };
    const at = new Date(Date.now() - 400 * 86_400_000);
    await attempt((tx) =>
      tx.insert(auditEntries).values({ ...old, seq: 10_000, at, action: 'goal.changed' }),
    );
    expect((await pruneTeam(store(), api.team, { now: new Date() })).audit).toBe(0); // Kept for two years.
    const control = createControlApp(store(), api.team, 'http://localhost', createLog('silent'));
    const shorten = (days: string) =>
      control.request('/retention', { method: 'POST', body: JSON.stringify({ changes: { audit: days } }) });
    expect((await shorten('89')).status).toBe(400);
    expect((await shorten('365')).status).toBe(200);
    expect((await pruneTeam(store(), api.team, { now: new Date() })).audit).toBe(1);
  });
});

test.runIf(inject('postgres'))('the login of DATABASE_URL can’t change the audit log by itself', async () => {
  const { url } = await newDatabase(inject('postgres'), { template: inject('postgresTemplate') });
  const store = await openPostgres(url);
  const api = await createApi(store);
  const attempt = store.inTeam(api.team, async (tx) => {
    await tx.execute(sql`reset role`); // Its own rights, not those of the role that requests use.
    await tx.update(auditEntries).set({ actorName: 'x' }).where(eq(auditEntries.seq, 1));
  });
  await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
  await store.close();
});
