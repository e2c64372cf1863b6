import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../../../../server/features/privacy/erasure/erase-person';
import { writeBackup } from '../../../../server/platform/backup/write-backup';
import { openPglite } from '../../../../server/platform/db/open-pglite';
import { importChanges } from '../../../../server/platform/db/tables/import-tables';
import { createApi, identifyEvent, trackEvent } from '../support/api';
import { dispositionItem } from '../support/items';
import { describeOnStores, makeDataFolder } from '../support/stores';

const email = 'zelda.quirk@victim.example';
const linkedin = 'https://www.linkedin.com/in/zelda-quirk';
const named = { name: 'Zelda Quirkington', company: 'Victim' };

describeOnStores('an erasure covers every key of the person', (store) => {
  const now = new Date('2026-11-24T12:00:00Z');
  let api: Awaited<ReturnType<typeof createApi>>;
  const eraseSomeone = async () => {
    api = await createApi(store(), () => now);
    const { body } = await api.send('/v1/batch', {
      batch: [
        { ...identifyEvent(email, { ...named, linkedin }), userId: 'u-ze', anonymousId: 'browser-ze' },
        trackEvent(email, 'Demo Requested'),
      ],
    });
    expect(body.rejected).toEqual([]);
    await erasePerson(store(), api.team, { key: email, isConfirmed: true, now });
  };
  beforeEach(eraseSomeone);

  /** Every way a message can identify the person. */
  const places: [string, object][] = [
    [
      'another address with the same LinkedIn profile',
      { type: 'identify', traits: { email: 'zq@new.example', linkedin } },
    ],
    [
      'the profile in another spelling',
      { type: 'identify', userId: 'n1', traits: { linkedinUrl: 'linkedin.com/in/Zelda-Quirk/?trk=x' } },
    ],
    ['an alias from the address', { type: 'alias', userId: 'n2', previousId: email }],
    ['an alias from the user id', { type: 'alias', userId: 'n3', previousId: 'u-ze' }],
    ['an alias from the browser', { type: 'alias', userId: 'n4', previousId: 'browser-ze' }],
    ['the address as a user id', { type: 'track', userId: email.toUpperCase(), event: 'Demo Requested' }],
    ['the address as an anonymous id', { type: 'track', anonymousId: email, event: 'Demo Requested' }],
    [
      'the address with invisible characters',
      { type: 'identify', traits: { email: `\u200b${email}\u00ad` } },
    ],
    ['the address in the properties', { type: 'track', event: 'Demo Requested', properties: { email } }],
    [
      'the user id beside another address',
      { type: 'identify', userId: 'u-ze', traits: { email: 'zq2@new.example' } },
    ],
    ['the browser alone', { type: 'page', anonymousId: 'browser-ze' }],
    ['a group by the user id', { type: 'group', userId: 'u-ze', traits: { name: 'Victim' } }],
  ];
  test.each(places)('%s is refused', async (_, event) => {
    const { body } = await api.send('/v1/batch', { batch: [event] });
    expect(body).toMatchObject({ stored: 0, rejected: [{ reason: expect.stringMatching(/was erased/) }] });
  });

  test('keys that arrive together with an erased key are refused from then on; other people’s aren’t', async () => {
    await api.send('/v1/identify', identifyEvent('other@new.example', { name: 'Olaf Other' }));
    const later = async (event: object) => (await api.send('/v1/batch', { batch: [event] })).body.stored;
    await later({
      type: 'alias',
      userId: 'n-77',
      previousId: email,
      context: { traits: { email: 'x77@new.example' } },
    });
    await later({ type: 'identify', traits: { email: 'other@new.example', linkedin } });
    expect(await later(identifyEvent('x77@new.example'))).toBe(0);
    expect(await later({ type: 'track', userId: 'n-77', event: 'Demo Requested' })).toBe(0);
    expect(await later(trackEvent('other@new.example', 'Demo Requested'))).toBe(1);
    expect((await api.find({ linkedin: 'zelda-quirk' })).status).toBe('unknown');
  });

  test('no order of messages brings the person back', async () => {
    const events = places.map(([, event]) => event);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(events, { minLength: 2 }), async (some) => {
        await eraseSomeone(); // An erasure learns keys: each run starts without those of the one before.
        expect((await api.send('/v1/batch', { batch: some })).body.stored).toBe(0);
        for (const keys of [{ email }, { linkedin: 'zelda-quirk' }, { email: 'zq@new.example' }]) {
          expect((await api.find(keys)).status).toBe('unknown');
        }
      }),
      { numRuns: 10 },
    );
  });
});

describeOnStores('an erasure removes a person’s data from the record of what an import changed', (store) => {
  test('under each lead that was merged with theirs', async () => {
    const now = new Date('2026-11-24T12:00:00Z');
    const api = await createApi(store(), () => now);
    const file =
      'email,name\nzq-one@victim.example,Zelda Quirkington\nzq-two@victim.example,Zelda Quirkington\n';
    const headers = { authorization: `Bearer ${api.consoleToken}` };
    await api.call('/v1/console/imports/people', { method: 'POST', headers, body: file });
    const [kept, gone] = await Promise.all(
      ['one', 'two'].map(async (n) => (await api.find({ email: `zq-${n}@victim.example` })).lead.id),
    );
    await api.asConsole('/v1/console/merges', { method: 'POST', body: { kept, merged: gone } });
    await erasePerson(store(), api.team, { key: 'zq-one@victim.example', isConfirmed: true, now });
    const left = await store().inTeam(api.team, (tx) => tx.select().from(importChanges));
    expect(left).toEqual([]);
  });
});

test('nothing of an erased person can be found in the bytes of the data folder and of a new backup', async () => {
  const folder = await makeDataFolder();
  const store = await openPglite(folder);
  const now = new Date();
  const api = await createApi(store, () => now);
  const grep = (path: string) => {
    try {
      return execFileSync('grep', ['-rlaiE', 'quirkington|zelda.quirk|zelda-quirk', path]).toString().trim();
    } catch (error) {
      if (error instanceof Error && 'status' in error && error.status === 1) return ''; // Nothing was found.
      throw error;
    }
  };
  await api.send('/v1/batch', {
    batch: [
      identifyEvent('sam@victim.example', { name: 'Sam Stays', company: 'Victim' }),
      ...Array.from({ length: 40 }, (_, n) =>
        identifyEvent(`crowd${n}@victim.example`, { name: `Crowd ${n}` }),
      ),
      {
        ...identifyEvent(email, { ...named, linkedin }),
        userId: 'zelda-quirk',
        anonymousId: 'zelda-quirk-browser',
      },
      trackEvent(email, 'Demo Requested', { url: `https://acme.example/thanks?email=${email}&utm_source=x` }),
      {
        type: 'page',
        anonymousId: 'x',
        properties: { url: 'https://acme.example/p?who=zelda.quirk@victim.example' },
      },
    ],
  });
  const { lead } = await api.find({ email });
  await api.post('/v1/feedback', {
    items: [dispositionItem(lead.id, 'accepted', { note: 'Quirkington likes it' })],
  });
  await store.vacuum?.(); // Statistics contain values from the tables.
  expect(grep(join(folder, 'pglite'))).not.toBe('');
  await erasePerson(store, api.team, { key: email, isConfirmed: true, now });
  expect(grep(join(folder, 'pglite'))).toBe('');
  const backup = join(folder, 'after.tar.gz');
  await writeBackup(store, backup);
  execFileSync('gunzip', ['-k', backup]);
  expect(grep(join(folder, 'after.tar'))).toBe('');
  expect((await api.find({ email: 'sam@victim.example' })).lead.name).toBe('Sam Stays');
  await store.close();
  expect(grep(folder)).toBe('');
  await rm(folder, { recursive: true });
}, 60_000);
