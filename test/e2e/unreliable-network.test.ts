import { eq } from 'drizzle-orm';
import { createRepToken } from '../../server/features/teams/tokens';
import { tokens } from '../../server/platform/db/tables/team-tables';
import { formatConnectionCode } from '../../utils/contract/shared/connection-code';
import { priya, stranger } from '../fixtures/pages/people';
import { expect, feedbackAt, openPopup, test } from './support/test';

test('with the endpoint down, the card stays with its date and a click is saved, which arrives once when the endpoint is up', async ({
  rep: { panel, visit, meet },
  endpointProxy,
  endpoint,
  team,
}) => {
  await meet(priya);
  endpointProxy.isDown = true;
  await panel.reload();
  await expect(panel.getByText(/^Last updated: .*The server isn’t responding/)).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Saved on this device, not sent yet')).toBeVisible();
  expect(await feedbackAt(endpoint, team)).toEqual([]);

  await visit(stranger);
  await expect(panel.getByText('Can’t reach your team’s server')).toBeVisible();

  endpointProxy.isDown = false;
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
  await expect.poll(() => feedbackAt(endpoint, team), { timeout: 20_000 }).toMatchObject([{ revision: 1 }]);
});

test('if the background is killed between click and receipt, the feedback is stored once and its receipt arrives', async ({
  rep: { browser, page, panel, meet },
  endpointProxy,
  endpoint,
  team,
}) => {
  await meet(priya);
  await panel.close();
  await page.bringToFront();
  const release = endpointProxy.hold('/v1/feedback');
  const popup = await openPopup(browser);
  await popup.getByRole('button', { name: 'Accept' }).click();
  await expect(popup.getByText('Saved on this device, not sent yet')).toBeVisible();
  await popup.close(); // From here on only the background can receive the receipt.
  await expect.poll(() => feedbackAt(endpoint, team)).toHaveLength(1);
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  release();

  const options = await browser.openOptions();
  await options.getByRole('button', { name: 'Open the panel' }).click();
  const again = await browser.waitForPage('sidepanel.html');
  await page.bringToFront();
  await expect(again.getByText(/^Delivered/)).toBeVisible({ timeout: 20_000 });
  expect(await feedbackAt(endpoint, team)).toMatchObject([
    { revision: 1, body: { disposition: 'accepted' } },
  ]);
});

test('a revoked token is explained, nothing is lost, and a new code continues the work', async ({
  rep: { browser, panel, meet },
  endpointProxy,
  endpoint,
  team,
}) => {
  await meet(priya);
  await endpoint.store.inTeam(team.id, (tx) =>
    tx.update(tokens).set({ revokedAt: new Date() }).where(eq(tokens.kind, 'rep')),
  );
  await panel.getByRole('button', { name: 'Accept' }).click();
  const options = await browser.openOptions();
  await expect(options.getByText('This token was revoked. Ask marketing for a new one.')).toBeVisible();
  const token = await createRepToken(endpoint.store, team.id, {
    name: 'Ana Lima',
    email: 'rep@acme-sales.example',
  });
  await options.getByLabel('Connection code').fill(formatConnectionCode({ url: endpointProxy.url, token }));
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect.poll(() => feedbackAt(endpoint, team)).toMatchObject([{ body: { disposition: 'accepted' } }]);
});

test('an endpoint that answers with a web page or 10 MB is reported as not an endpoint, and the box still works', async ({
  rep: { panel, visit },
  endpointProxy,
}) => {
  endpointProxy.answerWith((response) =>
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' })
      .end('<html>Sign in to the hotel’s network</html>'),
  );
  await visit(priya);
  await expect(
    panel.getByText(/doesn’t look like a Passback server: it responded with a web page/).first(),
  ).toBeVisible();
  endpointProxy.answerWith((response) =>
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' })
      .end(`{"answers":["${'x'.repeat(10_000_000)}"]}`),
  );
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByText(/over 4 MB/)).toBeVisible();
});
