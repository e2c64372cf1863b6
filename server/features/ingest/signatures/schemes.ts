import { Webhook } from 'standardwebhooks';
import type { SignatureSettings } from '../../../../utils/contract/ingest/signature';
import { hmac, isEqualInConstantTime } from './hmac';
import { isFresh, type SignedRequest } from './signed-request';

/** Whether a request is signed with a source's secret, by the scheme in its settings. */
export function verifySignature(
  settings: SignatureSettings,
  request: SignedRequest,
  secret: string,
): boolean {
  const { scheme, header = '', prefix = '' } = settings;
  const found = header ? request.header(header.toLowerCase()) : undefined;
  if (scheme === 'hmac-sha256-hex')
    return isEqualInConstantTime(lowerHex(found, prefix), prefix + bodyHmac('hex'));
  if (scheme === 'hmac-sha256-base64') return isEqualInConstantTime(found, prefix + bodyHmac('base64'));
  if (scheme === 'timestamped') return verifyTimestamped(request, header, secret);
  if (scheme === 'standard-webhooks') return verifyStandardWebhook(request, secret);
  return verifyToken(
    found ?? request.url.searchParams.get(settings.query ?? '') ?? undefined,
    prefix,
    secret,
  );

  function bodyHmac(encoding: 'hex' | 'base64') {
    return hmac(secret, [request.bytes], encoding);
  }
}

/**
 * Checks a header of the form `t=<time>,v1=<hex HMAC-SHA256 of time.body>`, as Stripe, Calendly, and others
 * send it. The time is in seconds or milliseconds and at most five minutes away. There may be several `v1`
 * while a secret is rotated.
 */
export function verifyTimestamped(request: SignedRequest, header: string, secret: string): boolean {
  const pairs = (request.header(header.toLowerCase()) ?? '').split(',', 10).map((pair) => pair.trim());
  const time = pairs.find((pair) => pair.startsWith('t='))?.slice(2) ?? '';
  if (!/^\d{9,14}$/.test(time)) return false;
  if (!isFresh(request, Number(time) * (time.length < 12 ? 1000 : 1))) return false;
  const expected = hmac(secret, [`${time}.`, request.bytes], 'hex');
  return pairs.some(
    (pair) => pair.startsWith('v1=') && isEqualInConstantTime(pair.slice(3).toLowerCase(), expected),
  );
}

/** Checks a signature by standardwebhooks.com that is at most five minutes old. */
export function verifyStandardWebhook(request: SignedRequest, secret: string): boolean {
  const id = request.header('webhook-id');
  const time = request.header('webhook-timestamp') ?? '';
  if (!id || !/^\d{9,11}$/.test(time) || !isFresh(request, Number(time) * 1000)) return false;
  const at = new Date(Number(time) * 1000);
  const expected = signerOf(secret).sign(id, at, Buffer.from(request.bytes));
  const found = (request.header('webhook-signature') ?? '').split(' ', 10);
  return found.some((one) => isEqualInConstantTime(one, expected));
}

/** Some senders let users choose a secret. One that isn't base64 is used as is. */
function signerOf(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch {
    return new Webhook(secret, { format: 'raw' });
  }
}

/** Whether a token is the secret, alone or after `Bearer`. */
export function verifyToken(found: string | undefined, prefix: string, secret: string): boolean {
  return isEqualInConstantTime(found, prefix + secret) || isEqualInConstantTime(found, `Bearer ${secret}`);
}

function lowerHex(found: string | undefined, prefix: string): string | undefined {
  return found?.startsWith(prefix) ? prefix + found.slice(prefix.length).toLowerCase() : found;
}
