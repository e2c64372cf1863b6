import { openPanel, panelOf } from './support/panel-window';
import { connectInOptions, expect, test } from './support/test';

test('if the side panel API exists but opens nothing, the window opens instead, and this is remembered', async ({
  browserWithExtension: browser,
  team,
}) => {
  await browser.context.addInitScript(
    'if (globalThis.chrome?.sidePanel) chrome.sidePanel.open = async () => {};',
  );
  const options = await connectInOptions(browser, team.code, await browser.openOptions());
  await options.getByRole('button', { name: 'Open the panel' }).click();
  await expect.poll(() => panelOf(browser).length, { timeout: 20_000 }).toBe(1);
  await options.reload();
  await panelOf(browser)[0]?.close();
  await openPanel(browser, options);
});

test('a side panel that opens is remembered, and no window opens', async ({ rep: { browser, panel } }) => {
  await expect
    .poll(() =>
      panel.evaluate('chrome.storage.local.get("panel-form").then((kept) => kept["panel-form"]?.form)'),
    )
    .toBe('side');
  expect(panelOf(browser)).toEqual([]);
});
