import { browser } from 'wxt/browser';

/**
 * The pattern that a permission is asked by, out of an address as a person types it.
 *
 * @returns undefined for what is no web address.
 */
export function originPattern(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed || /\s/.test(trimmed)) return undefined;
  const whole = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const isHost = url.hostname.includes('.') || url.hostname === 'localhost';
  // A match pattern has no port: it stands for all ports of the host.
  return isHost ? `${url.protocol}//${url.hostname}/*` : undefined;
}

/** A pattern's host as a person would write it. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');
}

/** Asks the user, in the browser's own words, whether a host may be read. Only inside the user's own click. */
export async function requestHost(pattern: string): Promise<'granted' | 'refused' | 'blocked'> {
  try {
    return (await browser.permissions.request({ origins: [pattern] })) ? 'granted' : 'refused';
  } catch {
    return 'blocked'; // By a policy of IT's: the browser asks nobody.
  }
}

/** Gives a host's permission back. */
export async function removeHost(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => {}); // It may not have been there.
}

/** Asks whether notifications may be shown. Only inside the user's own click. */
export async function requestNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch {
    return false;
  }
}

/** Whether notifications may be shown. */
export function canNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** The patterns of hosts that may be read now. */
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** The sites that come with Passback. */
export function ownSites(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

export function isOwnSite(pattern: string): boolean {
  return ownSites().includes(pattern);
}

/** Calls back when a permission was given or taken, until the signal ends it. */
export function onPermissions(listener: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  });
}
