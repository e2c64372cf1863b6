import { browser } from 'wxt/browser';
import { parseNeverEntry } from './parse-never-entry';
import { type ManagedSettings, managedSettings, type Settings, settings } from './settings';

/** The effective settings, and which of them IT has fixed. */
export interface EffectiveSettings {
  values: Settings;
  managed: ManagedSettings;
}

const key = 'settings';
/** IT's policy as last read from the browser. */
const policyKey = 'policy';

/** Used until IT's policy is known: as little data as possible leaves the browser. */
const strictest = { lookup: 'on-click', hashed: true, notifications: false } as const;

/**
 * Reads the rep's settings and IT's policy as saved by `refreshPolicy`. Settings that can't be read fall back
 * to their defaults.
 */
export async function getSettings(): Promise<EffectiveSettings> {
  const stored = await browser.storage.local.get([key, policyKey]);
  const own = parseSettings(stored[key]);
  const policy = managedSettings.safeParse(stored[policyKey]);
  return policy.success ? applyPolicy(own, policy.data) : { values: { ...own, ...strictest }, managed: {} };
}

/** IT's policy: the saved one, or else from the browser. */
export async function getPolicy(): Promise<ManagedSettings> {
  const policy = managedSettings.safeParse((await browser.storage.local.get(policyKey))[policyKey]);
  return policy.success ? policy.data : refreshPolicy();
}

/** The one endpoint that IT allows, from the saved policy, without waiting for the browser. */
export async function getFixedEndpoint(): Promise<string | undefined> {
  const policy = managedSettings.safeParse((await browser.storage.local.get(policyKey))[policyKey]);
  return policy.data?.endpoint || undefined;
}

/**
 * Reads IT's policy from the browser and saves it. Just after startup Chromium takes 2.5 s to answer, and no
 * page should wait for that.
 */
export async function refreshPolicy(): Promise<ManagedSettings> {
  const parsed = managedSettings.safeParse(await readBrowserPolicy());
  const policy = parsed.success ? parsed.data : {};
  const stored = (await browser.storage.local.get(policyKey))[policyKey];
  if (JSON.stringify(stored) !== JSON.stringify(policy)) {
    await browser.storage.local.set({ [policyKey]: policy });
  }
  return policy;
}

/** Changes some settings. Those that IT has fixed stay as they are. */
export async function changeSettings(
  change: (values: Settings) => Partial<Settings>,
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Promise<void> {
  await locks.request('passback-settings', async () => {
    const values = parseSettings((await browser.storage.local.get(key))[key]);
    await browser.storage.local.set({ [key]: { ...values, ...change(values) } });
  });
}

/** Calls back when settings change, here, in another page or by IT, for as long as the page is open. */
export function onSettingsChange(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && (key in changes || policyKey in changes)) listener();
  });
}

/** Reads IT's policy now and whenever it changes. */
export function followPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void refreshPolicy();
  });
  void refreshPolicy();
}

/** Each setting is parsed independently, so one that can't be read doesn't affect the others. */
function parseSettings(stored: unknown): Settings {
  const own = settings.safeParse(stored ?? {});
  return own.success ? own.data : settings.parse({});
}

function applyPolicy(own: Settings, policy: ManagedSettings): EffectiveSettings {
  const domains = (policy.neverDomains ?? []).flatMap((typed) => {
    const entry = parseNeverEntry(typed);
    return 'domain' in entry ? entry.domain : [];
  });
  const values: Settings = {
    ...own,
    neverDomains: [...new Set([...domains, ...own.neverDomains])],
    lookup: policy.lookup ?? own.lookup,
    hashed: policy.hashed ?? own.hashed,
    notifications: policy.notifications ?? own.notifications,
  };
  return { values, managed: { ...policy, neverDomains: policy.neverDomains && domains } };
}

/** Firefox rejects if there is no policy; Chrome returns an empty object. */
async function readBrowserPolicy(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
