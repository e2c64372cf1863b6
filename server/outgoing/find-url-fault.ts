import { isIP } from 'node:net';
import { isPublicAddress } from './is-public-address';
import { privateWords } from './private-targets';

/**
 * Why a URL can't be a target's, in words; undefined where it can. Where its name leads to is checked only when it is
 * connected to: it may lead elsewhere tomorrow.
 */
export function findUrlFault(text: string, isPrivateAllowed: boolean): string | undefined {
  if (!URL.canParse(text)) return 'That is no URL. Copy it whole, from https:// on.';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'The URL must begin with https://.';
  if (url.username || url.password) {
    return 'The URL holds a user name or a password before the @. Use one without: a webhook is signed.';
  }
  const address = hostOf(url);
  if (isIP(address) && !isPrivateAllowed && !isPublicAddress(address)) return privateWords(address);
  return undefined;
}

/** The host without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}
