import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendFirstFeedback } from '../../scripts/start/send-first-feedback';
import { priya } from '../fixtures/pages/people';
import { connectInOptions, expect, test } from './support/test';

test('the walk of `npm start` gives feedback in the panel and takes a picture', async ({
  rep: { page, panel, visit },
  endpoint,
  team,
}) => {
  await visit(priya);
  const picture = join(await mkdtemp(join(tmpdir(), 'passback-first-run-')), 'first-run.png');
  await sendFirstFeedback(page, panel, { ...endpoint, team: team.id }, picture);
  expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
});

test('the button that opens the panel stays in place while the first leads load, so no click misses it', async ({
  browserWithExtension: browser,
  endpointProxy,
  team,
}) => {
  const release = endpointProxy.hold('/v1/today');
  const options = await connectInOptions(browser, team.code);
  await options.getByRole('button', { name: 'Open the panel' }).hover();
  await options.mouse.down();
  release();
  await options.getByText('Priya Raman').waitFor();
  await options.mouse.up();
  await browser.waitForPage('sidepanel.html');
});
