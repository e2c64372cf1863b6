import { beforeAll, expect, test } from 'vitest';
import { searchResponse } from '../../../../../utils/contract/rep/search';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('searching leads', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  const search = async (text: string, rep: { post: typeof api.post } = api) =>
    searchResponse.parse((await rep.post('/v1/searches', { text })).body).leads;
  const names = async (text: string) => (await search(text)).map(({ name }) => name).sort();

  beforeAll(async () => {
    api = await createApi(store());
    const people: [email: string, name: string, company: string][] = [
      ['priya.raman@northwind.example', 'Priya Raman', 'Northwind Robotics GmbH'],
      ['tomas@northwind.example', 'Tomás Ibáñez', 'Northwind Robotics GmbH'],
      ['jan@globex.example', 'Dr. Jan van der Berg', 'Globex S.A.'],
      ['anna@lakeside.example', 'Anna Müller', 'Lakeside'],
      ['wang@lakeside.example', '王小明', 'Lakeside'],
      ['colleague@sellers.example', 'Priya Seller', 'Sellers'],
    ];
    const batch = people.map(([email, name, company]) => identifyEvent(email, { name, company }));
    const unnamed = { type: 'identify', userId: 'zoe', traits: { email: 'zoe@hidden.example' } };
    await api.send('/v1/batch', { batch: [...batch, unnamed] });
  });

  test.each([
    ['pri', ['Priya Raman']],
    ['RAM pri', ['Priya Raman']],
    ['Priya Raman, Northwind Robotics', ['Priya Raman']],
    ['northw', ['Priya Raman', 'Tomás Ibáñez']],
    ['ibanez', ['Tomás Ibáñez']],
    ['tom northwind', ['Tomás Ibáñez']],
    ['van der b', ['Dr. Jan van der Berg']],
    ['dr. jan', ['Dr. Jan van der Berg']],
    ['muller', ['Anna Müller']],
    ['mueller lake', ['Anna Müller']],
    ['xiao', ['王小明']],
    ['iya', []],
    ['priya globex', []],
    ['%%', []],
    ['_ri', []],
    ['--', []],
  ])('“%s” finds the leads whose words begin like that', async (text, found) => {
    expect(await names(text)).toEqual(found);
  });

  test('shows what a possible match shows: no score, a masked address', async () => {
    const [priya] = await search('priya ra');
    expect(priya).toEqual({
      lead: expect.any(String),
      name: 'Priya Raman',
      title: expect.any(String),
      company: 'Northwind Robotics GmbH',
      maskedEmail: 'p•••@northwind.example',
    });
  });

  test('a lead without a name isn’t found by its address', async () => {
    expect(await search('zoe')).toEqual([]);
    expect(await search('zoe@hidden')).toEqual([]);
  });

  test('lists at most 8 leads, those with the highest scores', async () => {
    const emails = Array.from({ length: 12 }, (_, index) => `crowd${index}@crowd.example`);
    const batch = emails.flatMap((email, index) => [
      identifyEvent(email, { name: `Crowd Person${index}`, company: 'Crowd' }),
      ...(index > 9 ? [trackEvent(email, 'Webinar Attended', { title: 'Live' })] : []),
    ]);
    await api.send('/v1/batch', { batch });
    const found = await search('crowd');
    expect(found).toHaveLength(8);
    expect(
      found
        .slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Crowd Person10', 'Crowd Person11']);
  });

  test('one letter is refused, and nothing of another team is found', async () => {
    expect((await api.post('/v1/searches', { text: ' p ' })).status).toBe(400);
    expect(await search('priya', await createApi(store()))).toEqual([]);
  });
});
