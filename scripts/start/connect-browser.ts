import type { Page } from '@playwright/test';
import type { Endpoint } from '../../server/api/start-endpoint';
import { createRepToken } from '../../server/features/teams/tokens';
import { formatConnectionCode } from '../../utils/contract/shared/connection-code';
import type { ExtensionBrowser } from '../browser/launch-extension';

/**
 * Connects the extension on its options page, as a rep would, and opens its side panel.
 * @returns the panel.
 */
export async function connectBrowser(browser: ExtensionBrowser, endpoint: Endpoint): Promise<Page> {
  const options = await browser.openOptions();
  const code = options.getByLabel('Connection code');
  const disconnect = options.getByRole('button', { name: 'Disconnect' });
  await code.or(disconnect).first().waitFor();
  const isConnected = (await disconnect.count()) > 0;
  if (isConnected && (await options.getByText(endpoint.url, { exact: false }).count()) === 0) {
    await disconnect.click(); // Connected by an earlier start on another port.
    await options.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).or(code).first().click();
    await code.waitFor();
  }
  if (await code.count()) {
    const token = await createRepToken(endpoint.store, endpoint.team, {
      name: 'Ana Lima',
      email: 'ana@palletway.example',
    });
    await code.fill(formatConnectionCode({ url: endpoint.url, token }));
    await options.getByRole('button', { name: 'Connect', exact: true }).click();
    const agree = options.getByRole('dialog').getByRole('button', { name: /^Connect to / });
    const sidebar = options.getByRole('button', { name: 'Open the panel' });
    await agree.or(sidebar).first().waitFor();
    // There is unsent feedback for an endpoint on another port.
    if (await agree.isVisible()) await agree.click();
  }
  await options.getByRole('button', { name: 'Open the panel' }).click();
  const panel = await browser.waitForPage('sidepanel.html');
  await options.close();
  return panel;
}
