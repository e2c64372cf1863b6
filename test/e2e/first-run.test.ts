import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendFirstFeedback } from '../../scripts/start/send-first-feedback';
import { priya } from '../fixtures/pages/people';
import { expect, test } from './support/test';

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
