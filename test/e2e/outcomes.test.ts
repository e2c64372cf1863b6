import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../../server/api/start-endpoint';
import { leadTraits } from '../../server/features/scoring/lead-rows';
import { createConsoleToken, createWriteKey } from '../../server/features/teams/tokens';
import { feedback } from '../../server/platform/db/tables/feedback-tables';
import { leads } from '../../server/platform/db/tables/lead-tables';
import { reps } from '../../server/platform/db/tables/team-tables';
import { priya } from '../fixtures/pages/people';
import type { TestTeam } from './support/team';
import { expect, feedbackAt, test } from './support/test';

test('after contact, one tap says what became of a lead; another tap takes it back, and a sale has one ending', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  const outcome = panel.getByRole('region', { name: 'Outcome' });
  await expect(panel.getByRole('button', { name: 'Accept' })).toBeVisible();
  await expect(outcome).toHaveCount(0); // Nothing can have come of it yet.
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  await panel.reload();
  const chip = (name: string) => outcome.getByRole('button', { name, exact: true });
  const mentions = panel.getByRole('region', { name: 'What did they bring up on their own?' });
  await expect(mentions).toHaveCount(0); // They haven't talked yet.
  await chip('Meeting held').click();
  await chip('Won').click();
  await expect(chip('Won')).toHaveAttribute('aria-pressed', 'true');
  await chip('Lost').click();
  await chip('Price').click();
  await expect(chip('Won')).toHaveAttribute('aria-pressed', 'false');
  const reported = async () =>
    (await feedbackAt(endpoint, team))
      .filter(({ kind, withdrawn }) => kind === 'outcome' && !withdrawn)
      .map(({ body }) => body);
  await expect
    .poll(reported)
    .toMatchObject([{ outcome: 'meeting-held' }, { outcome: 'lost', reason: 'price' }]);
  await panel.reload();
  await expect(chip('Price')).toHaveAttribute('aria-pressed', 'true');
  await chip('Meeting held').click();
  await expect.poll(reported).toMatchObject([{ outcome: 'lost' }]);

  const mentioned = async () =>
    (await feedbackAt(endpoint, team))
      .filter(({ kind, withdrawn }) => kind === 'mention' && !withdrawn)
      .map(({ body }) => body);
  const heard = (name: string) => mentions.getByRole('button', { name, exact: true });
  const [piece] = await mentions.getByRole('button').allInnerTexts();
  await heard(piece ?? '').click();
  await heard('A colleague of theirs').click();
  await expect.poll(mentioned).toMatchObject([{ about: 'content' }, { about: 'colleague' }]);
  await heard('Nothing').click();
  await expect.poll(mentioned).toMatchObject([{ about: 'nothing' }]);
  await panel.reload();
  await expect(heard('Nothing')).toHaveAttribute('aria-pressed', 'true');
  await expect(heard('A colleague of theirs')).toHaveAttribute('aria-pressed', 'false');

  const token = await createConsoleToken(endpoint.store, team.id, 'Maria Berg', ['read']);
  const authorization = { authorization: `Bearer ${token}` };
  const read = await fetch(`${endpoint.url}/v1/console/reports`, { headers: authorization });
  const { outcomes } = await read.json();
  expect(outcomes).toMatchObject({ lost: 1, meetings: 0, lostReasons: [{ reason: 'price', count: 1 }] });
});

test('a sale that the CRM reports is on the card, with what it is worth and who says so', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  const key = await createWriteKey(endpoint.store, team.id, 'CRM');
  const response = await fetch(`${endpoint.url}/v1/track`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
    body: JSON.stringify({
      event: 'Opportunity Won',
      userId: 'crm-1',
      properties: { amount: '12.000,00 €', opportunity_id: 'O-1' },
    }),
  });
  expect(await response.json()).toMatchObject({ success: true });
  await meet(priya);
  const outcome = panel.getByRole('region', { name: 'Outcome' });
  await expect(outcome.getByText('Won · €12,000 · Reported by CRM, today.')).toBeVisible();
  await expect(outcome.getByRole('button', { name: 'Won' })).toHaveCount(0); // It is known already.
  await expect(outcome.getByRole('button', { name: 'Lost' })).toBeVisible();
});

test('once enough leads were judged, the card says how many with such a score and grade were accepted', async ({
  rep: { browser, panel, meet },
  endpoint,
  team,
  clock,
}) => {
  await meet(priya);
  const shown = await panel.getByLabel('Lead score').locator('p').first().innerText();
  const score = Number(/\d+/.exec(shown)?.[0]);
  const worth = panel.getByText(
    /^Of 100 leads with a score like this, about 60 were accepted \(n = 25, \d+–\d+\)\. At grade [A-D][1-4]: about 60 \(n = 25, \d+–\d+\)\.$/,
  );
  await expect(worth).toHaveCount(0);
  await judgeMany(endpoint, team, { of: 25, accepted: 15, score });
  clock.aheadMs = 11 * 60_000; // They are reread every ten minutes.
  const [worker] = browser.background();
  await expect(async () => {
    // Runs at once what the background does every few minutes.
    await worker?.evaluate('chrome.storage.session.set({ connection: crypto.randomUUID() })');
    await expect(worth).toBeVisible({ timeout: 2000 });
  }).toPass();
  clock.aheadMs = 0;
});

/** Gives verdicts on other leads, as if each had the given score at the time. */
async function judgeMany(
  { store }: Endpoint,
  team: TestTeam,
  { of, accepted, score }: { of: number; accepted: number; score: number },
): Promise<void> {
  await store.inTeam(team.id, async (tx) => {
    const [known] = await tx.select().from(leads);
    const [rep] = await tx.select().from(reps);
    if (!known || !rep) throw new Error('No lead or no rep');
    for (let n = 0; n < of; n++) {
      const lead = randomUUID();
      await tx
        .insert(leads)
        .values({ ...known, id: lead, name: `Lead ${n}`, email: `lead-${n}@one.example` });
      const body = {
        ...{ stage: 'before-contact' as const, disposition: n < accepted ? 'accepted' : 'rejected' },
        ...{ reasons: [], note: '', withdrawn: false },
      };
      const ids = {
        team: team.id,
        id: randomUUID(),
        revision: 1,
        kind: 'disposition' as const,
        lead,
        rep: rep.id,
      };
      const then = { scoreThen: score, traitsThen: leadTraits(known) };
      await tx.insert(feedback).values({ ...ids, body, ...then, createdAt: new Date() });
    }
  });
}
