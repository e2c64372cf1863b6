import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Endpoint, startEndpoint } from '../server/api/start-endpoint';
import { createSignInLink, formatSignInLink } from '../server/features/sign-in/create-sign-in-link';
import { type Config, readConfig } from '../server/platform/config';
import { teamSettings } from '../server/platform/db/tables/team-tables';
import { UserError } from '../server/platform/user-error';
import { ensureChromium } from './browser/ensure-chromium';
import { launchExtension } from './browser/launch-extension';
import { buildConsole } from './build-console';
import { demoTeam } from './demo/demo-team';
import { postDemoYear } from './demo/demo-year';
import { postDemo } from './demo/post-demo';
import { connectBrowser } from './start/connect-browser';
import { practiceMailUrl, practiceProfileUrl, servePracticePages } from './start/practice-pages';
import { sendFirstFeedback } from './start/send-first-feedback';

const root = join(import.meta.dirname, '..');
const picture = join(root, '.output/first-run.png');

/**
 * `npm start`: a demo team's endpoint, the extension, built and connected, and a browser with both next to
 * practice pages. Without a display, gives feedback once and ends.
 */
async function main(): Promise<void> {
  const { config, hasYear } = readArguments();
  const data = config.dataDir;
  ensureChromium();
  build();
  await buildConsole();
  const endpoint = await startEndpoint({
    config,
    teamName: demoTeam.name,
    ownDomains: demoTeam.ownDomains,
  });
  try {
    if (endpoint.isNew) {
      await postDemo(endpoint);
      if (hasYear) await postDemoYear(endpoint);
    } else await refuseRealTeam(endpoint, data);
    console.log(`Endpoint   ${endpoint.url} with a demo team of fictional people, in ${data}`);
    const marketing = { name: 'Maria Berg', role: 'admin' } as const;
    const link = await createSignInLink(endpoint.store, endpoint.team, marketing, new Date());
    console.log(`Console    ${formatSignInLink(endpoint.codeUrl, link)} (works once, within 15 minutes)`);
    await openBrowser(endpoint, join(data, 'browser'));
  } finally {
    await endpoint.stop();
  }
}

/** The demo clicks and confirms on its own, so never use a folder with a real team. */
async function refuseRealTeam({ store, team }: Endpoint, data: string): Promise<void> {
  const [settings] = await store.inTeam(team, (tx) =>
    tx.select({ name: teamSettings.name }).from(teamSettings),
  );
  if (settings?.name === demoTeam.name) return;
  throw new UserError(
    `${data} contains the team “${settings?.name}”, not a demo. Choose another folder with --data.`,
  );
}

async function openBrowser(endpoint: Endpoint, profile: string): Promise<void> {
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const browser = await launchExtension({ isHeadless: !hasDisplay, profile });
  try {
    await servePracticePages(browser.context);
    const panel = await connectBrowser(browser, endpoint);
    const page = await browser.context.newPage();
    await page.goto(practiceProfileUrl);
    console.log(`Practice   ${practiceProfileUrl} and ${practiceMailUrl}, both served by this computer`);
    if (!hasDisplay) return await sendFirstFeedback(page, panel, endpoint, picture);
    console.log(
      '\nThe side panel is open next to the practice profile. To stop, close the browser or press Ctrl+C.',
    );
    await untilEnded(browser.context);
  } finally {
    await browser.close().catch(() => {}); // The user may have closed it.
  }
}

function untilEnded(context: Awaited<ReturnType<typeof launchExtension>>['context']): Promise<void> {
  return new Promise((done) => {
    context.once('close', () => done());
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
}

function build(): void {
  console.log('Building the extension …');
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension couldn’t be built:\n${stdout}${stderr}`);
}

function readArguments(): { config: Config; hasYear: boolean } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { data: text, port: text, year: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(
      'npm start -- [--port <number>] [--data <folder>] [--year]   Start the demo in a browser; --year adds a year of verdicts',
    );
    process.exit(0);
  }
  const folder = values.year ? '.data/demo-year' : '.data/demo';
  const config = readConfig({}, { DATA_DIR: values.data ?? join(root, folder), PORT: values.port });
  return { config, hasYear: values.year === true };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `\n${error.message}` : error);
  process.exitCode = 1;
});
