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

/** Asks the user, in the browser's own words, whether a host may be read. Only inside the user's own click. */
export function requestHost(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** The hosts that may be read now, as a person would write them. */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.map((pattern) => pattern.replace(/^[^:]+:\/\/(?:\*\.)?/, '').replace(/\/\*$/, ''));
}
