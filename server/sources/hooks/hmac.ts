import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 of a text. */
export function hmac(secret: string, text: string, encoding: 'hex' | 'base64'): string {
  return createHmac('sha256', secret).update(text).digest(encoding);
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export function isSame(said: string | undefined, right: string): boolean {
  const [one, other] = [Buffer.from(said ?? ''), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
