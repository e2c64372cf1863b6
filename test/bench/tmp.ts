import { launchExtension } from '../../scripts/browser/launch-extension';
import { startEndpoint } from '../../server/start-endpoint';
import { makeTestTeam } from '../e2e/support/team';
import { connectByOptions } from '../e2e/support/test';
import { linkedinSdui } from '../fixtures/pages/linkedin-sdui';
import { priya } from '../fixtures/pages/people';

const endpoint = await startEndpoint({ folder: '/tmp/tmpb', port: 0, isPortFixed: false, teamName: 'B' });
const team = await makeTestTeam(endpoint.store, endpoint.url);
const browser = await launchExtension({ isHeadless: true });
const options = await connectByOptions(browser, team.code);
await options.getByRole('button', { name: 'Open the sidebar' }).click();
const panel = await browser.waitForPage('sidepanel.html');
const page = await browser.context.newPage();
const a = `https://www.linkedin.com/in/${priya.slug}/`;
await page.route(a, (r) => r.fulfill({ contentType: 'text/html', body: linkedinSdui(priya) }));
await page.goto(a);
await panel.getByRole('button', { name: 'Yes, the same person' }).click();
await panel.getByText('Matched by').waitFor();
for (let i = 0; i < 6; i++) {
  await panel.reload();
  await panel.getByText('Matched by').waitFor();
  console.log(
    await panel.evaluate(
      `performance.getEntriesByType('mark').map(m=>m.name+' '+m.startTime.toFixed(0)).join(' | ') + ' || ' + performance.getEntriesByType('paint').map(m=>m.name+' '+m.startTime.toFixed(0)).join(' ') + ' || ' + performance.getEntriesByType('resource').map(r=>r.name.split('/').pop()+' '+r.startTime.toFixed(0)+'-'+r.responseEnd.toFixed(0)).join(' ')`,
    ),
  );
}
await browser.close();
await endpoint.stop();
process.exit(0);
