import { browser } from 'wxt/browser';

/**
 * Turns an address as a rep types it into the match pattern for a permission request.
 *
 * @returns undefined for text that isn't a web address.
 */
export function toOriginPattern(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed || /\s/.test(trimmed)) return undefined;
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isHost = url.hostname.includes('.') || url.hostname === 'localhost';
  // Match patterns have no port: they cover all ports of the host.
  return isHost ? `${url.protocol}//${url.hostname}/*` : undefined;
}

/** The host of a match pattern, in readable form. */
export function toHost(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');
}

/** Shows the browser's prompt for permission to read a host. Needs the user activation of a click. */
export async function requestHost(pattern: string): Promise<'granted' | 'refused' | 'blocked'> {
  try {
    return (await browser.permissions.request({ origins: [pattern] })) ? 'granted' : 'refused';
  } catch {
    return 'blocked'; // Blocked by an IT policy, so the browser shows no prompt.
  }
}

/** Removes a host's permission. */
export async function removeHost(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => {}); // The permission may not have been granted.
}

/** Asks for permission to show notifications. Needs the user activation of a click. */
export async function requestNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch {
    return false;
  }
}

/** Whether the rep has allowed notifications. */
export function canNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** The patterns of the hosts that may currently be read. */
export async function listGrantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** The sites granted at installation. */
export function listOwnSites(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** Whether a match pattern was granted at installation, so that the rep can't remove it. */
export function isOwnSite(pattern: string): boolean {
  return listOwnSites().includes(pattern);
}

/** Calls back when a permission is granted or removed, until the signal aborts. */
export function onPermissionsChange(listener: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  });
}
