import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createApi, identifyEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

const company = { name: 'Northwind Robotics GmbH' };
let people = 0;

describeOnStores('the forms of a name', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    api = await createApi(store());
  });
  const knows = async (name: string, traits: object = {}) => {
    const email = `person${people++}@mailbox.example`;
    await api.send('/v1/batch', { batch: [identifyEvent(email, { name, company, ...traits })] });
    const { lead } = await api.find({ email });
    return { email, id: lead.id };
  };
  const see = (name: string) =>
    api.find({ linkedin: `slug-${people++}`, name, company: 'Northwind Robotics' });
  const namesOf = async (id: string) => {
    const found = await store().inTeam(api.team, (tx) =>
      tx.execute(sql`select key from lead_names where lead = ${id}::uuid order by key`),
    );
    const rows = z.object({ rows: z.array(z.object({ key: z.string() })) }).parse(found).rows;
    return rows.map(({ key }) => key);
  };

  test.each([
    ['Raman, Priya (Sales)', 'Priya Raman'],
    ['Anna Luise Müller', 'Mueller, Dr. Anna'],
    ['Jan Vanderberg', 'Jan van der Berg'],
    ['Юрий Гагарин', 'Yuri Gagarin'],
    ['Xiaoming Wang', '王小明'],
    ['Ivan Petrovich Sidorov', 'Sidorov Ivan'],
  ])('a lead called “%s” is a possible match for “%s” on the page', async (known, seen) => {
    const { id } = await knows(known);
    expect(await see(seen)).toMatchObject({ status: 'candidates', candidates: [{ lead: id, name: known }] });
  });

  test('a person with another given name is not proposed, no matter how many other names they share', async () => {
    await knows('Jane Mary Doe');
    await knows('Doe, Jane');
    expect(await see('Doe, John')).toEqual({ status: 'unknown' });
    expect(await see('Mary Jane Roe')).toEqual({ status: 'unknown' });
    expect(await see('Doe')).toEqual({ status: 'unknown' });
  });

  test('a lead is found only by its current name, and by none once it is gone', async () => {
    const { email, id } = await knows('Clara Holm');
    expect(await namesOf(id)).toEqual(['clara holm']);
    await api.send('/v1/batch', { batch: [identifyEvent(email, { name: 'Clara Vik', company })] });
    expect(await namesOf(id)).toEqual(['clara vik']);
    expect(await see('Clara Holm')).toEqual({ status: 'unknown' });
    expect(await see('Clara Vik')).toMatchObject({ status: 'candidates' });
    await store().inTeam(api.team, (tx) => tx.execute(sql`delete from identities where lead = ${id}::uuid`));
    await store().inTeam(api.team, (tx) => tx.execute(sql`delete from leads where id = ${id}::uuid`));
    expect(await namesOf(id)).toEqual([]);
  });

  test('confirming another name holds for the whole team, shows who confirmed it, and can be undone', async () => {
    const { email, id } = await knows('Hakon Eide');
    const keys = { email, name: 'Ingrid Dahl' };
    expect((await api.post('/v1/aliases', { lead: id, keys })).body).toEqual({ aliases: 1 });
    const asOther = await api.asOtherRep('Ben Okafor');
    expect((await asOther.find(keys)).match).toEqual({
      by: 'email',
      names: [{ name: 'Ingrid Dahl', by: 'Ana Lima', at: expect.any(String) }],
    });
    expect(await asOther.post('/v1/aliases', { lead: id, keys, undo: true })).toEqual({ aliases: 1 });
    expect((await api.find(keys)).match).toEqual({ by: 'email' });
  });

  test('a name that is only another form of the lead’s needs no confirmation', async () => {
    const { email, id } = await knows('Hakon Eide');
    const keys = { email, name: 'Eide, Hakon' };
    expect((await api.post('/v1/aliases', { lead: id, keys })).body).toEqual({ aliases: 0 });
  });

  test('a merged lead has both names, and splitting it undoes that', async () => {
    const [kept, gone] = [await knows('Olga Lind'), await knows('Olya Berg')];
    const made = await api.asConsole('/v1/console/merges', {
      method: 'POST',
      body: { kept: kept.id, merged: gone.id },
    });
    expect(made.status).toBe(200);
    expect((await api.find({ email: gone.email })).match.names).toMatchObject([{ name: 'Olya Berg' }]);
    await api.asConsole(`/v1/console/merges/${made.body.merge}`, { method: 'DELETE' });
    expect((await api.find({ email: kept.email })).match).toEqual({ by: 'email' });
  });
});
