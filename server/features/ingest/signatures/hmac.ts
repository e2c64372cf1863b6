import { createHmac, timingSafeEqual } from 'node:crypto';

type Encoding = 'hex' | 'base64';

/** HMAC-SHA256 of the concatenated parts. */
export function hmac(secret: string, parts: readonly (string | Uint8Array)[], encoding: Encoding): string {
  const sum = createHmac('sha256', secret);
  for (const part of parts) sum.update(part);
  return sum.digest(encoding);
}

/** Compares two texts in constant time. */
export function isEqualConstantTime(found: string | undefined, right: string): boolean {
  const [one, other] = [Buffer.from(found ?? ''), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
