import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { accountResponse } from '../../../../../utils/contract/rep/account';
import { lookupResponse } from '../../../../../utils/contract/rep/lookup';
import { createApi, identifyEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('looking people up', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  const email = 'priya.raman@northwind-robotics.example';

  beforeAll(async () => {
    api = await createApi(store());
    await api.send('/v1/batch', {
      batch: [
        identifyEvent(email),
        identifyEvent('priya@elsewhere.example', { company: 'Elsewhere Ltd' }),
        identifyEvent('oskar@baltica.example', {
          name: 'Oskar Hedlund',
          linkedin: 'https://se.linkedin.com/in/Oskar-Hedlund/?x=1',
        }),
        {
          type: 'track',
          event: 'Webinar Attended',
          context: { traits: { email } },
          properties: { content_id: 'w', content_type: 'webinar', title: 'Live' },
        },
      ],
    });
  });

  test('an exact address finds the lead, with every factor and a total that adds up', async () => {
    const { status, body } = await api.post('/v1/lookups', { prospects: [{ email }] });
    expect(status).toBe(200);
    const [answer] = lookupResponse.parse(body).answers; // The schema checks that the total adds up.
    expect(answer).toMatchObject({
      status: 'found',
      match: { by: 'email' },
      lead: { name: 'Priya Raman', score: { total: 52, definition: 1, grade: { fit: 'A' } } },
    });
  });

  test('a hashed address finds the same lead', async () => {
    const emailSha256 = createHash('sha256').update(email).digest('hex');
    expect(await api.find({ emailSha256 })).toMatchObject({ status: 'found', match: { by: 'emailSha256' } });
  });

  test('a LinkedIn address known to marketing finds the lead, in upper or lower case', async () => {
    expect(await api.find({ linkedin: 'oskar-hedlund' })).toMatchObject({
      status: 'found',
      match: { by: 'linkedin' },
    });
  });

  test('name and company alone give a possible match: masked, without score or engagement', async () => {
    const answer = await api.find({
      linkedin: 'priya-r',
      name: 'Priya Raman',
      company: 'Northwind Robotics',
    });
    expect(answer).toEqual({
      status: 'candidates',
      candidates: [
        {
          lead: expect.any(String),
          name: 'Priya Raman',
          title: 'VP Operations',
          company: 'Northwind Robotics GmbH',
          maskedEmail: 'p•••@northwind-robotics.example',
        },
      ],
    });
  });

  test('the same name at another company finds nobody', async () => {
    expect(await api.find({ linkedin: 'priya-r', name: 'Priya Raman', company: 'Kestrel' })).toEqual({
      status: 'unknown',
    });
  });

  test('a name without a company finds nobody', async () => {
    expect(await api.find({ linkedin: 'priya-r', name: 'Priya Raman' })).toEqual({ status: 'unknown' });
  });

  test('another mailbox with the same name at the same company is a possible match, but not at a free mail provider', async () => {
    expect(
      await api.find({ email: 'p.raman@northwind-robotics.example', name: 'Priya Raman' }),
    ).toMatchObject({ status: 'candidates' });
    expect(await api.find({ email: 'p.raman@gmail.com', name: 'Priya Raman' })).toEqual({
      status: 'unknown',
    });
  });

  test('looking up an unknown person stores nothing about them', async () => {
    await api.find({ email: 'new@person.example', name: 'New Person', company: 'New' });
    expect(await api.find({ email: 'new@person.example' })).toEqual({ status: 'unknown' });
  });

  test('confirming a match lets the whole team find the lead by that profile, shows who confirmed it, and can be undone', async () => {
    const keys = {
      linkedin: 'priya-raman',
      linkedinMember: '123',
      name: 'Priya Raman',
      company: 'Northwind Robotics',
    };
    const [{ lead }] = (await api.find(keys)).candidates;
    expect((await api.post('/v1/aliases', { lead, keys })).body).toEqual({ aliases: 2 });
    expect(await api.find({ linkedin: 'priya-raman' })).toMatchObject({
      status: 'found',
      match: { by: 'linkedin', confirmed: { by: 'Ana Lima' } },
      lead: { id: lead },
    });
    expect((await api.post('/v1/aliases', { lead, keys, undo: true })).body).toEqual({ aliases: 2 });
    expect(await api.find(keys)).toMatchObject({ status: 'candidates' });
  });

  test('a LinkedIn slug that now belongs to someone else does not match: the member number tells them apart', async () => {
    const keys = {
      linkedin: 'anna',
      linkedinMember: '111',
      name: 'Priya Raman',
      company: 'Northwind Robotics',
    };
    const [{ lead }] = (await api.find(keys)).candidates;
    await api.post('/v1/aliases', { lead, keys });
    expect(await api.find({ linkedin: 'anna' })).toMatchObject({ status: 'found' });
    expect(await api.find({ linkedin: 'anna', linkedinMember: '111' })).toMatchObject({ status: 'found' });
    expect(await api.find({ linkedin: 'anna', linkedinMember: '222', name: 'Anna Other' })).toEqual({
      status: 'unknown',
    });
    await api.post('/v1/aliases', { lead, keys: { linkedin: 'anna' }, undo: true }); // One key undoes the whole confirmation.
    expect(await api.find({ linkedinMember: '111' })).toEqual({ status: 'unknown' });
  });

  test('a hash that a rep confirmed does not block the address once marketing knows it', async () => {
    const address = 'later@northwind-robotics.example';
    const emailSha256 = createHash('sha256').update(address).digest('hex');
    const { lead } = await api.find({ email });
    await api.post('/v1/aliases', { lead: lead.id, keys: { emailSha256 } });
    expect((await api.send('/v1/identify', identifyEvent(address, { name: 'La Ter' }))).status).toBe(200);
    expect(await api.find({ email: address })).toMatchObject({ lead: { name: 'La Ter' } });
  });

  test('a confirmation never overrides marketing’s own data', async () => {
    const found = await api.find({ email });
    const { body } = await api.post('/v1/aliases', {
      lead: found.lead.id,
      keys: { linkedin: 'oskar-hedlund' },
    });
    expect(body).toEqual({ aliases: 0 });
    expect(await api.find({ linkedin: 'oskar-hedlund' })).toMatchObject({ lead: { name: 'Oskar Hedlund' } });
  });

  test('another team finds none of it, neither by key nor by the lead’s id', async () => {
    const other = await createApi(store());
    const { lead } = await api.find({ email });
    expect(await other.find({ email })).toEqual({ status: 'unknown' });
    expect(await other.find({ lead: lead.id })).toEqual({ status: 'unknown' });
    expect((await other.post('/v1/aliases', { lead: lead.id, keys: { linkedin: 'x-y-z' } })).status).toBe(
      404,
    );
  });

  test('leads that rose are sorted by how much, each with what it did last', async () => {
    const { risen } = (await api.get('/v1/today')).body.lists;
    expect(risen[0]).toMatchObject({ name: 'Priya Raman', latestAct: { act: 'attended', title: 'Live' } });
    const changes = risen.map(({ changeIn7Days }: { changeIn7Days: number }) => changeIn7Days);
    expect(changes).toEqual([...changes].sort((a, b) => b - a));
  });

  test('a Sales Navigator id is case-sensitive and matches nobody until a rep confirms it', async () => {
    const linkedinSales = `ACwAA${'x'.repeat(34)}`;
    const { lead } = await api.find({ email });
    expect(await api.find({ linkedinSales })).toEqual({ status: 'unknown' });
    await api.post('/v1/aliases', { lead: lead.id, keys: { linkedinSales, name: 'Priya Raman' } });
    expect(await api.find({ linkedinSales })).toMatchObject({
      match: { by: 'linkedinSales', confirmed: {} },
      lead: { id: lead.id },
    });
    expect(await api.find({ linkedinSales: `ACwAA${'X'.repeat(34)}` })).toEqual({ status: 'unknown' });
  });

  test('a company’s leads are found whatever its legal form, best first, and no other company’s', async () => {
    const ask = async (company: string) =>
      accountResponse.parse((await api.post('/v1/accounts', { company })).body).leads;
    const fellow = (name: string, title: string) =>
      identifyEvent(`${name}@kestrel.example`, { name, title, company: 'Kestrel Aérospace GmbH & Co. KG' });
    await api.send('/v1/batch', { batch: [fellow('tern', 'Intern'), fellow('skua', 'VP Quality')] });
    const listed = await ask('KESTREL Aerospace, Inc.');
    expect(listed.map(({ name }) => name)).toEqual(['skua', 'tern']);
    expect(listed[0]).toMatchObject({ threshold: 60, company: 'Kestrel Aérospace GmbH & Co. KG' });
    expect(await ask('Kestrel')).toEqual([]);
    expect(await ask('GmbH')).toEqual([]);
  });
});
