import { createHmac, timingSafeEqual } from 'node:crypto';

type Encoding = 'hex' | 'base64';

/** HMAC-SHA256 of what is signed, in parts one after the other. */
export function hmac(secret: string, parts: readonly (string | Uint8Array)[], encoding: Encoding): string {
  const sum = createHmac('sha256', secret);
  for (const part of parts) sum.update(part);
  return sum.digest(encoding);
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export function isEqualConstantTime(found: string | undefined, right: string): boolean {
  const [one, other] = [Buffer.from(found ?? ''), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
