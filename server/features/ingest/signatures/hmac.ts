import { createHmac, timingSafeEqual } from 'node:crypto';

/** The HMAC-SHA256 of the concatenated parts. */
export function hmac(
  secret: string,
  parts: readonly (string | Uint8Array)[],
  encoding: 'hex' | 'base64',
): string {
  const mac = createHmac('sha256', secret);
  for (const part of parts) mac.update(part);
  return mac.digest(encoding);
}

/** Whether two strings are equal, in a time that reveals only whether their lengths are. */
export function isEqualInConstantTime(received: string | undefined, expected: string): boolean {
  const [receivedBytes, expectedBytes] = [Buffer.from(received ?? ''), Buffer.from(expected)];
  return receivedBytes.length === expectedBytes.length && timingSafeEqual(receivedBytes, expectedBytes);
}
