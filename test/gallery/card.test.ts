import { eq } from 'drizzle-orm';
import type { Endpoint } from '../../server/api/start-endpoint';
import { blindChecks } from '../../server/platform/db/tables/agreement-tables';
import { feedback } from '../../server/platform/db/tables/feedback-tables';
import { leads } from '../../server/platform/db/tables/lead-tables';
import { priya, stranger } from '../fixtures/pages/people';
import { expect, test } from './support/gallery';
import { openMail, viewPopup } from './support/show';

test('a lead’s card, expanded, edited and offline', { tag: '@often' }, async ({
  rep,
  endpointProxy,
  keep,
}) => {
  const { page, panel } = rep;
  await rep.meet(priya);
  await keep(panel, 'card', 'A lead’s whole card');
  await panel.getByRole('button', { name: 'How this adds up' }).click();
  await panel.locator('summary').first().click();
  await panel.locator('details button[aria-label^="Report as wrong"]').first().click();
  await panel.getByRole('button', { name: 'Helped' }).click();
  await panel.getByText('Your rating: Helped').waitFor();
  await keep(panel, 'card-unfolded', 'Every factor, one disputed; a piece rated');
  for (const element of ['Need', 'Timeline'])
    await panel.getByRole('button', { name: `${element}:` }).click();
  await panel.getByRole('button', { name: /^Watch / }).click();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel
    .getByRole('button', { name: /^Copy link/ })
    .first()
    .click();
  await panel.getByText('Copied').first().waitFor();
  await keep(panel, 'card-tapped', 'Qualification tapped, a link copied, the lead watched');
  endpointProxy.isDown = true;
  await panel.reload();
  await panel.getByText(/^Last updated: /).waitFor();
  await keep(panel, 'card-behind', 'Offline: the card as this device remembers it');
});

test('leads that were returned, must not be contacted or are someone else', async ({ rep, keep }) => {
  const { page, panel } = rep;
  await viewPopup(rep, 'ingrid.solheim@fjordline-foods.example');
  await panel.getByText('You returned this lead').waitFor();
  await keep(panel, 'card-returned', 'A lead that came back, with a question of marketing’s');
  const question = panel.locator('fieldset', { hasText: 'asks:' });
  await question.getByRole('button').first().click();
  await panel.locator('fieldset button[aria-pressed=true]').first().waitFor();
  await keep(panel, 'card-answered', 'The question answered by one tap');
  await viewPopup(rep, 'giulia.ferraro@lumen-automotive.example');
  await keep(panel, 'card-do-not-contact', 'Not to be contacted');
  await openMail(page, 'declan.roche@orchard-street.example');
  await panel.getByRole('button', { name: 'Not this person?' }).click();
  await panel.getByText('You told marketing').waitFor();
  await keep(panel, 'parted', 'Not this person');
});

test('what became of a lead', async ({ rep, keep }) => {
  const { panel } = rep;
  await viewPopup(rep, 'sanne.dewit@harbour-quay.example');
  await panel.getByRole('region', { name: 'Outcome' }).waitFor();
  await keep(panel, 'card-won', 'A lead that a colleague met and the CRM reports as won');
  await viewPopup(rep, 'aoife.kinsella@orchard-street.example');
  const outcome = panel.getByRole('region', { name: 'Outcome' });
  await outcome.getByRole('button', { name: 'Lost' }).click();
  await outcome.getByRole('button', { name: 'Chose a competitor' }).click();
  const mentions = panel.getByRole('region', { name: 'What did they bring up on their own?' });
  await mentions.getByRole('button').first().click();
  await mentions.getByRole('button', { name: 'A colleague of theirs' }).click();
  await keep(panel, 'card-lost', 'A sale was lost, and why; the lead brought up a piece and a colleague');
});

test('what is new since the rep last looked', async ({ rep, endpoint, demo, keep }) => {
  const { page, panel } = rep;
  const email = 'sanne.dewit@harbour-quay.example';
  await viewPopup(rep, email);
  await panel.getByRole('article').waitFor();
  // As if they had looked twelve days ago.
  const readLooks = () => panel.evaluate(moveLooks, { daysAgo: 0, points: 0 });
  await expect.poll(readLooks).toBe(1);
  await panel.evaluate(moveLooks, { daysAgo: 12, points: -9 });
  await panel.reload();
  await viewPopup(rep, email);
  await panel.getByText('You last looked').waitFor();
  await keep(panel, 'card-since-looked', 'What is new since the last look');
  await pickOne(endpoint, demo);
  await page.route('https://www.linkedin.com/feed/', (route) =>
    route.fulfill({ body: '<main>Feed</main>', contentType: 'text/html' }),
  );
  await page.goto('https://www.linkedin.com/feed/');
  await panel.reload();
  await panel.getByRole('region', { name: 'Would you take this lead?' }).waitFor();
  await keep(panel, 'today-check', 'Today, with a lead to judge blind');
});

/** Picks a lead for a blind check. */
async function pickOne({ store }: Endpoint, team: string): Promise<void> {
  await store.inTeam(team, async (tx) => {
    const [lead] = await tx
      .select()
      .from(leads)
      .where(eq(leads.email, 'aoife.kinsella@orchard-street.example'));
    if (!lead) throw new Error('The demo has no such lead');
    await tx.delete(feedback).where(eq(feedback.lead, lead.id));
    await tx.insert(blindChecks).values({
      ...{ team, id: crypto.randomUUID(), lead: lead.id, week: '2026-01-05', definition: 1, rules: [] },
      pickedAt: new Date(),
    });
  });
}

/** Moves all looks on this device back in time and score. @returns how many there are. */
function moveLooks({ daysAgo, points }: { daysAgo: number; points: number }): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('passback-cache');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const store = db.transaction('looks', 'readwrite').objectStore('looks');
      const reading = store.getAll();
      reading.onsuccess = () => {
        for (const look of reading.result) {
          store.put({ ...look, at: new Date(look.at - daysAgo * 86_400_000), total: look.total + points });
        }
        db.close();
        done(reading.result.length);
      };
    };
  });
}

test('a snoozed lead', async ({ rep, keep }) => {
  const { panel } = rep;
  await viewPopup(rep, 'oskar.hedlund@baltica-paper.example');
  await panel.getByText('Snooze ended.').waitFor();
  await keep(panel, 'card-woken', 'A lead whose day to wake has come');
  await viewPopup(rep, 'marisol.vega@brightwater-breweries.example');
  await panel.getByRole('button', { name: 'After first contact' }).click();
  await panel.getByRole('button', { name: 'Needs workup' }).click();
  await panel.getByRole('button', { name: 'Bad timing' }).click();
  await panel.locator('footer').getByText('Snoozed until').waitFor();
  await keep(panel, 'told-sleeps', 'Given back after contact: when it usually wakes');
  await panel.getByRole('button', { name: 'Change date' }).click();
  await keep(panel, 'told-another-day', 'Another day for the snooze to end');
  await panel.getByRole('button', { name: 'Pick a date' }).click();
  await panel.getByLabel('Snooze until').fill('2020-01-01');
  await panel.getByText('Choose a date').waitFor();
  await keep(panel, 'told-wrong-day', 'A day that can’t be');
  await panel.getByRole('button', { name: 'Don’t snooze' }).click();
  await panel.getByText('Not snoozed').waitFor();
  await keep(panel, 'told-never-wakes', 'It does not wake');
});

test('a page that differs from marketing’s records', async ({ rep, keep }) => {
  const { panel, visit } = rep;
  await rep.meet(priya);
  await visit({ ...priya, name: 'Ingrid Dahl' });
  await panel.getByText('this profile belongs to').waitFor();
  await keep(panel, 'other-name', 'The page calls them something else: is it the same person?');
  await visit({ ...priya, company: 'Globex Manufacturing', headline: 'COO at Globex Manufacturing' });
  await panel.getByText('This page says').waitFor();
  await keep(panel, 'moved', 'They work elsewhere now, by the page');
  await panel.getByRole('button', { name: 'Report the move' }).click();
  await panel.getByText('You reported their move').waitFor();
  await keep(panel, 'moved-told', 'Marketing was told that they moved');
});

test('feedback being given, undone and saved offline', async ({ rep, endpointProxy, keep }) => {
  const { panel } = rep;
  await viewPopup(rep, 'femi.adeyemi@caldera-pharma.example');
  await panel.getByRole('button', { name: 'Needs workup' }).click();
  await panel.getByText(/^Delivered/).waitFor();
  await keep(panel, 'told', 'Told: the reasons come after the click');
  await panel.getByRole('button', { name: 'Change' }).click();
  await keep(panel, 'told-change', 'Another choice in its place');
  await panel.getByRole('button', { name: 'Reject' }).click();
  await panel.getByRole('button', { name: 'More…' }).click();
  await panel.getByRole('button', { name: 'Wrong role' }).first().click();
  await panel.getByLabel('Note to marketing').fill('She left for another plant in');
  await keep(panel, 'told-reasons', 'All reasons, one chosen, a line being typed');
  await viewPopup(rep, 'imran.sadiq@kestrel-aerospace.example');
  await panel.getByRole('button', { name: 'Reject' }).click();
  await panel.getByText('Rejected', { exact: true }).waitFor();
  await panel.clock.setFixedTime(new Date()); // The last click is shown for ten seconds; stop the clock to take all the pictures.
  await rep.visit(stranger);
  await panel.getByText('Imran Sadiq: Reject').waitFor();
  await keep(panel, 'recent-click', 'The last click stays in view on the next page, with its undo');
  await viewPopup(rep, 'rosalind.cheng@caldera-pharma.example');
  endpointProxy.isDown = true;
  await panel.getByRole('button', { name: 'Accept', exact: true }).click();
  await panel.getByText('Saved on this device').waitFor();
  await keep(panel, 'told-saved', 'Offline: saved on this device');
});

test('feedback that was refused or conflicts with another version @often', async ({
  rep,
  endpointProxy,
  keep,
}) => {
  const { panel } = rep;
  await viewPopup(rep, 'gwen.ashdown@caldera-pharma.example');
  endpointProxy.answerFeedback((id, revision) => ({
    id,
    revision,
    result: 'refused',
    reason: 'This person is no longer in your team’s records.',
    isPersonGone: true,
  }));
  await panel.getByRole('button', { name: 'Accept', exact: true }).click();
  await panel.getByText(/^Couldn’t send/).waitFor();
  await keep(panel, 'told-refused', 'Couldn’t be sent, with the reason');
  await viewPopup(rep, 'bronwen.tudor@kestrel-aerospace.example');
  endpointProxy.answerFeedback((id, revision) => ({
    id,
    revision,
    result: 'conflict',
    current: { revision, body: { stage: 'before-contact', disposition: 'rejected', note: 'Left in May' } },
  }));
  await panel.getByRole('button', { name: 'Accept', exact: true }).click();
  await panel.getByText('Marketing’s version: Reject').waitFor();
  await keep(panel, 'told-conflict', 'Marketing has another version: both are shown');
});
