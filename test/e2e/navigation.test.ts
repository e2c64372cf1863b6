import { sduiMain } from '../fixtures/pages/linkedin-sdui';
import { priya, stranger, tomas } from '../fixtures/pages/people';
import { expect, feedbackAt, test } from './support/test';

/** Moves to another profile as LinkedIn does: the address changes first, the page some time later. */
const goOn = `(slug) => history.pushState({}, '', '/in/' + slug + '/')`;
const render = `([html, title]) => { document.querySelector('[role=main]').outerHTML = html; document.title = title; }`;

test('moving to another profile while the first answer is slow never shows the previous person', async ({
  rep: { page, panel, visit },
  endpointProxy,
}) => {
  const release = endpointProxy.hold('/v1/lookups');
  await visit(priya);
  await expect(panel.getByText('VP Operations at Northwind Robotics')).toBeVisible();
  await page.evaluate(`(${goOn})('${tomas.slug}')`);
  await expect(panel.getByText('Reading the page…')).toBeVisible();
  await expect(panel.getByText('Priya Raman')).toHaveCount(0);

  await page.evaluate(`(${render})(${JSON.stringify([sduiMain(tomas), `${tomas.name} | LinkedIn`])})`);
  await expect(panel.getByText('Plant Manager')).toBeVisible();
  release(); // Both answers arrive now, the first one too late.
  await expect(panel.getByRole('heading', { name: 'Same person?' })).toBeVisible();
  await expect(panel.getByText('t•••@northwind-robotics.example')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toHaveCount(0);
});

test('an unknown person is reported as unknown, and nothing about them is kept', async ({
  rep: { panel, visit },
  endpoint,
  team,
}) => {
  await visit(stranger);
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  const kept = await panel.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
      });
    const all = (db: IDBDatabase, store: string) =>
      new Promise<unknown[]>((done) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
      });
    const db = await open('passback-cache');
    const rows = [...(await all(db, 'answers')), ...(await all(db, 'unknowns'))];
    db.close();
    return rows;
  });
  expect(kept).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), until: expect.any(Date) }]);
  const asked = await fetch(`${endpoint.url}/v1/lookups`, {
    method: 'POST',
    headers: { authorization: `Bearer ${team.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prospects: [{ linkedin: stranger.slug }] }),
  });
  expect(await asked.json()).toEqual({ answers: [{ status: 'unknown' }] });
});

test('undo follows the rep to the next person, names the lead it is for, and changes only that lead', async ({
  rep: { panel, visit, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  await panel.getByRole('button', { name: 'Reject' }).click();
  await expect(panel.getByText('Rejected', { exact: true })).toBeVisible();
  await visit(stranger);
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
  await expect(panel.getByText('Priya Raman: Reject')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ revision: 2, body: { disposition: 'rejected', withdrawn: true } }]);
  await expect(panel.getByText('Priya Raman: Reject')).toHaveCount(0);
});

test('with nobody on the page, a rep can look up an address', async ({ rep: { page, panel } }) => {
  await page.route('https://www.linkedin.com/feed/', (route) =>
    route.fulfill({ body: '<main>Feed</main>', contentType: 'text/html' }),
  );
  await page.goto('https://www.linkedin.com/feed/');
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();
  const box = panel.getByLabel('Look up a person');
  await box.fill('priya at northwind');
  await box.press('Enter');
  await expect(panel.getByText('No lead with this name or company.')).toBeVisible();
  await box.fill('tomas@northwind-robotics.example');
  await box.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Tomás Ibáñez' })).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('region', { name: 'Awaiting your verdict' }).getByRole('button').first().click();
  await expect(panel.getByText('Opened from Passback.')).toBeVisible();
});
