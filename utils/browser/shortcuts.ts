import { browser } from 'wxt/browser';

/** The extension's commands with their current shortcuts; empty if the user has removed one. */
export async function listShortcuts(): Promise<{ name: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut = '' }) => (name ? [{ name, keys: shortcut }] : []));
}

interface ShortcutApis {
  commands: { openShortcutSettings?: () => Promise<void> };
}

/** Opens the browser's page for changing shortcuts. */
export async function changeShortcuts(apis: ShortcutApis = browser as never): Promise<void> {
  if (apis.commands.openShortcutSettings) return apis.commands.openShortcutSettings(); // Firefox.
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
