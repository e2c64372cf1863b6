import { Webhook } from 'standardwebhooks';
import type { SignatureSettings } from '../../../../utils/contract/ingest/signature';
import { hmac, isSame } from './hmac';
import { isFresh, type SignedRequest } from './signed-request';

/** Whether a request is signed with a source's secret in the way that its settings name. */
export function isSignedBy(settings: SignatureSettings, request: SignedRequest, secret: string): boolean {
  const { scheme, header = '', prefix = '' } = settings;
  const said = header ? request.header(header.toLowerCase()) : undefined;
  if (scheme === 'hmac-sha256-hex') return isSame(lowerHex(said, prefix), prefix + bodyHmac('hex'));
  if (scheme === 'hmac-sha256-base64') return isSame(said, prefix + bodyHmac('base64'));
  if (scheme === 'timestamped') return isTimestamped(request, header, secret);
  if (scheme === 'standard-webhooks') return isStandardWebhook(request, secret);
  return isToken(said ?? request.url.searchParams.get(settings.query ?? '') ?? undefined, prefix, secret);

  function bodyHmac(encoding: 'hex' | 'base64') {
    return hmac(secret, [request.bytes], encoding);
  }
}

/**
 * Whether a header is `t=<time>,v1=<hex HMAC-SHA256 of time.body>`, as Stripe, Calendly and others send it. The time is in
 * seconds or milliseconds, at most five minutes away. There may be several `v1`, while a secret is replaced.
 */
export function isTimestamped(request: SignedRequest, header: string, secret: string): boolean {
  const pairs = (request.header(header.toLowerCase()) ?? '').split(',', 10).map((pair) => pair.trim());
  const time = pairs.find((pair) => pair.startsWith('t='))?.slice(2) ?? '';
  if (!/^\d{9,14}$/.test(time)) return false;
  if (!isFresh(request, Number(time) * (time.length < 12 ? 1000 : 1))) return false;
  const right = hmac(secret, [`${time}.`, request.bytes], 'hex');
  return pairs.some((pair) => pair.startsWith('v1=') && isSame(pair.slice(3).toLowerCase(), right));
}

/** Whether a request is signed as standardwebhooks.com has it, at most five minutes ago. */
export function isStandardWebhook(request: SignedRequest, secret: string): boolean {
  const id = request.header('webhook-id');
  const time = request.header('webhook-timestamp') ?? '';
  if (!id || !/^\d{9,11}$/.test(time) || !isFresh(request, Number(time) * 1000)) return false;
  const at = new Date(Number(time) * 1000);
  const right = signerOf(secret).sign(id, at, Buffer.from(request.bytes));
  const said = (request.header('webhook-signature') ?? '').split(' ', 10);
  return said.some((one) => isSame(one, right));
}

/** A secret that is no base64, as some senders let one choose, is taken as it is. */
function signerOf(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch {
    return new Webhook(secret, { format: 'raw' });
  }
}

/** Whether a token is the secret, alone or behind `Bearer`. */
export function isToken(said: string | undefined, prefix: string, secret: string): boolean {
  return isSame(said, prefix + secret) || isSame(said, `Bearer ${secret}`);
}

function lowerHex(said: string | undefined, prefix: string): string | undefined {
  return said?.startsWith(prefix) ? prefix + said.slice(prefix.length).toLowerCase() : said;
}
