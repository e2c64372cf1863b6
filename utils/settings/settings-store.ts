import { browser } from 'wxt/browser';
import { parseNeverEntry } from './parse-never-entry';
import { type ManagedSettings, managedSettings, type Settings, settings } from './settings';

/** The settings in force, and which of them IT has fixed. */
export interface EffectiveSettings {
  values: Settings;
  managed: ManagedSettings;
}

const key = 'settings';
/** What IT has fixed, as it was learned last. */
const policyKey = 'policy';

/** What holds until it is known what IT has fixed: the least leaves. */
const strictest = { lookup: 'on-click', hashed: true, notifications: false } as const;

/**
 * Reads what is set here and what IT has fixed, as `learnPolicy` remembers it. What can't be read any more falls back
 * to its default.
 */
export async function getSettings(): Promise<EffectiveSettings> {
  const stored = await browser.storage.local.get([key, policyKey]);
  const own = read(stored[key]);
  const policy = managedSettings.safeParse(stored[policyKey]);
  return policy.success ? applyPolicy(own, policy.data) : { values: { ...own, ...strictest }, managed: {} };
}

/** What IT has fixed: as it is remembered, else as the browser says. */
export async function getPolicy(): Promise<ManagedSettings> {
  const policy = managedSettings.safeParse((await browser.storage.local.get(policyKey))[policyKey]);
  return policy.success ? policy.data : refreshPolicy();
}

/** The one endpoint that IT allows, as it is remembered; nothing waits for the browser to say. */
export async function fixedEndpoint(): Promise<string | undefined> {
  const policy = managedSettings.safeParse((await browser.storage.local.get(policyKey))[policyKey]);
  return policy.data?.endpoint || undefined;
}

/**
 * Asks the browser what IT has fixed, and remembers it: Chromium, just started, answers only after 2.5 s, and no screen
 * waits for that.
 */
export async function refreshPolicy(): Promise<ManagedSettings> {
  const read = managedSettings.safeParse(await readManaged());
  const policy = read.success ? read.data : {};
  const before = (await browser.storage.local.get(policyKey))[policyKey];
  if (JSON.stringify(before) !== JSON.stringify(policy)) {
    await browser.storage.local.set({ [policyKey]: policy });
  }
  return policy;
}

/** Changes some settings. What IT has fixed stays as it is. */
export async function changeSettings(
  change: (values: Settings) => Partial<Settings>,
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Promise<void> {
  await locks.request('passback-settings', async () => {
    const values = read((await browser.storage.local.get(key))[key]);
    await browser.storage.local.set({ [key]: { ...values, ...change(values) } });
  });
}

/** Calls back when settings were changed, here, in another page or by IT, as long as the page stands. */
export function onSettingsChange(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && (key in changes || policyKey in changes)) listener();
  });
}

/** Learns what IT has fixed, now and whenever it changes. */
export function followPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void refreshPolicy();
  });
  void refreshPolicy();
}

/** Each setting by itself: one that can't be read any more takes no other with it. */
function read(stored: unknown): Settings {
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

/** Firefox rejects where there is no policy, Chrome answers with nothing. */
async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
