import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toLookupPolicy } from '../../../../utils/settings/lookup-policy';
import { parseNeverEntry } from '../../../../utils/settings/parse-never-entry';
import { settings } from '../../../../utils/settings/settings';
import { changeSettings, getSettings, refreshPolicy } from '../../../../utils/settings/settings-store';
import { toOutgoingKeys } from '../../../../utils/team/outgoing-keys';
import { listRequests, logRequest } from '../../../../utils/team/request-log';
import { fakeLocks } from '../../support/locks';

beforeEach(() => fakeBrowser.reset());

const usual = settings.parse({});
const sender = (email: string) => ({ keys: { email }, evidence: 'mail-sender' as const });
const profile = { keys: { linkedin: 'priya-raman' }, evidence: 'linkedin-profile' as const };

describe('a person is looked up', () => {
  test('at once on LinkedIn and for a business address, and only after a click at a private mail provider', () => {
    expect(toLookupPolicy(profile, usual)).toBe('now');
    expect(toLookupPolicy(sender('priya@northwind.example'), usual)).toBe('now');
    expect(toLookupPolicy(sender('priya@gmail.com'), usual)).toBe('on-click');
  });

  test('always after a click if the rep chose that, except for people the rep enters', () => {
    const careful = { ...usual, lookup: 'on-click' as const };
    expect(toLookupPolicy(profile, careful)).toBe('on-click');
    expect(toLookupPolicy({ ...profile, evidence: 'typed' }, careful)).toBe('now');
  });

  test('never if the person, the domain or a parent domain is on the list, no matter who entered them', () => {
    const byNumber = { ...usual, neverPeople: ['member:123'] };
    const seen = {
      keys: { linkedin: 'priya', linkedinMember: '123' },
      evidence: 'linkedin-profile' as const,
    };
    expect(toLookupPolicy(seen, byNumber)).toBe('never');
    const listed = {
      ...usual,
      neverDomains: ['family.example'],
      neverPeople: ['linkedin.com/in/priya-raman'],
    };
    expect(toLookupPolicy(profile, listed)).toBe('never');
    expect(toLookupPolicy({ ...profile, evidence: 'typed' }, listed)).toBe('never');
    expect(toLookupPolicy(sender('mum@family.example'), listed)).toBe('never');
    expect(toLookupPolicy(sender('mum@mail.family.example'), listed)).toBe('never');
    expect(toLookupPolicy(sender('mum@notfamily.example'), listed)).toBe('now');
  });
});

describe('the list of people never looked up', () => {
  test.each([
    ['Mum@Family.example', { person: 'mum@family.example' }],
    ['family.example', { domain: 'family.example' }],
    ['@family.example', { domain: 'family.example' }],
    ['https://www.bücher.example/shop', { domain: 'www.xn--bcher-kva.example' }],
    ['https://www.linkedin.com/in/Priya-Raman/?x=1', { person: 'linkedin.com/in/priya-raman' }],
  ])('accepts %s', (typed, entry) => {
    expect(parseNeverEntry(typed)).toEqual(entry);
  });

  test.each(['mum@', 'two words', 'linkedin.com/company/x', 'localhost', 'a@b@c.example'])(
    'refuses %s',
    (typed) => {
      expect(parseNeverEntry(typed)).toEqual({ problem: 'never_unreadable' });
    },
  );
});

describe('in hashed mode', () => {
  const hashed = { hashed: true };
  test('an address is sent as its SHA-256, and name and company never', async () => {
    const keys = { email: 'priya@northwind.example', name: 'Priya', company: 'Northwind' };
    expect(await toOutgoingKeys(keys, hashed)).toEqual({
      emailSha256: '64055f166780985fcd3674d3248618fae885cfe60c0c007b6055c9da1adc8970',
    });
    expect(await toOutgoingKeys({ linkedin: 'priya', name: 'Priya' }, hashed)).toEqual({ linkedin: 'priya' });
  });

  test('nobody is looked up by name only', async () => {
    expect(await toOutgoingKeys({ name: 'Priya', company: 'Northwind' }, hashed)).toBeUndefined();
  });

  test('otherwise everything is sent as it was seen', async () => {
    const keys = { email: 'priya@northwind.example', name: 'Priya' };
    expect(await toOutgoingKeys(keys, { hashed: false })).toBe(keys);
  });
});

test('the last 50 requests are kept, newest first, in memory only', async () => {
  const locks = fakeLocks();
  const all = Array.from({ length: 60 }, (_, at) => ({ at, method: 'GET', url: `https://e.example/${at}` }));
  await Promise.all(all.map((request) => logRequest(request, locks)));
  const kept = await listRequests();
  expect(kept).toHaveLength(50);
  expect(kept[0]).toMatchObject({ at: 59 });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

describe('settings', () => {
  const fix = async (managed: object) => {
    fakeBrowser.storage.managed.get = (async () => managed) as never;
    await refreshPolicy();
  };

  test('until the settings fixed by IT are known, as little as possible is sent; once known, they are remembered', async () => {
    expect((await getSettings()).values).toMatchObject({
      lookup: 'on-click',
      hashed: true,
      notifications: false,
    });
    await fix({ lookup: 'at-once' });
    fakeBrowser.storage.managed.get = (() => new Promise(() => {})) as never; // A browser that has just started.
    expect((await getSettings()).values).toMatchObject({
      lookup: 'at-once',
      hashed: false,
      notifications: true,
    });
  });

  test('if IT has fixed nothing, nothing is fixed', async () => {
    await fix({});
    expect(Object.values((await getSettings()).managed).filter((value) => value !== undefined)).toEqual([]);
    await changeSettings(() => ({ lookup: 'on-click' }), fakeLocks());
    expect((await getSettings()).values.lookup).toBe('on-click');
  });

  test('unreadable stored settings fall back to the defaults', async () => {
    await fix({});
    await fakeBrowser.storage.local.set({ settings: { lookup: 'sometimes' } });
    expect((await getSettings()).values).toEqual(usual);
  });

  test('two changes at once are both kept', async () => {
    await fix({});
    const locks = fakeLocks();
    await Promise.all([
      changeSettings(({ neverDomains }) => ({ neverDomains: [...neverDomains, 'a.example'] }), locks),
      changeSettings(({ neverDomains }) => ({ neverDomains: [...neverDomains, 'b.example'] }), locks),
    ]);
    expect((await getSettings()).values.neverDomains).toEqual(['a.example', 'b.example']);
  });

  test('IT’s settings override the rep’s, and IT’s domains are added to the rep’s', async () => {
    await fix({ hashed: true, neverDomains: ['board.example'], endpoint: 'https://passback.acme.example' });
    await changeSettings(() => ({ hashed: false, neverDomains: ['a.example'] }), fakeLocks());
    const { values, managed } = await getSettings();
    expect(values).toMatchObject({ hashed: true, neverDomains: ['board.example', 'a.example'] });
    expect(managed).toMatchObject({ endpoint: 'https://passback.acme.example' });
  });

  test('one invalid value from IT fixes nothing, and the others apply', async () => {
    await fix({
      hashed: 'yes',
      lookup: 'on-click',
      neverDomains: ['@Bücher.example', '??'],
      endpoint: 'acme',
    });
    const { values, managed } = await getSettings();
    expect(values).toMatchObject({ hashed: false, lookup: 'on-click' });
    expect(values.neverDomains).toEqual(['xn--bcher-kva.example']);
    expect(managed.endpoint).toBe('acme'); // Not a URL, so no code matches instead of every code.
  });

  test('one unreadable setting does not affect the others', async () => {
    await fix({});
    await fakeBrowser.storage.local.set({ settings: { language: 'xx', neverDomains: ['a.example'] } });
    expect((await getSettings()).values).toMatchObject({ language: 'auto', neverDomains: ['a.example'] });
  });
});
