import { browser } from 'wxt/browser';
import { type ManagedSettings, managedSettings, type Settings, settings } from './settings';

/** The settings in force, and which of them IT has fixed. */
export interface SettingsInForce {
  values: Settings;
  managed: ManagedSettings;
}

const key = 'settings';

/** Reads what is set here and what IT has fixed. What can't be read any more falls back to its default. */
export async function getSettings(): Promise<SettingsInForce> {
  const [stored, fixed] = await Promise.all([browser.storage.local.get(key), readManaged()]);
  const own = settings.safeParse(stored[key] ?? {});
  const managed = managedSettings.safeParse(fixed);
  const values = own.success ? own.data : settings.parse({});
  return inForce(values, managed.success ? managed.data : {});
}

/** Changes some settings. What IT has fixed stays as it is. */
export async function changeSettings(
  change: (values: Settings) => Partial<Settings>,
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Promise<void> {
  await locks.request('passback-settings', async () => {
    const stored = settings.safeParse((await browser.storage.local.get(key))[key] ?? {});
    const values = stored.success ? stored.data : settings.parse({});
    await browser.storage.local.set({ [key]: { ...values, ...change(values) } });
  });
}

/** Calls back when settings were changed, here, in another page or by IT, as long as the page stands. */
export function onSettings(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if ((area === 'local' && key in changes) || area === 'managed') listener();
  });
}

function inForce(values: Settings, { endpoint, ...managed }: ManagedSettings): SettingsInForce {
  const neverDomains = [...new Set([...(managed.neverDomains ?? []), ...values.neverDomains])];
  return {
    values: { ...values, ...managed, neverDomains },
    managed: endpoint ? { endpoint, ...managed } : managed,
  };
}

/** Firefox rejects where there is no policy, Chrome answers with nothing. */
async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
