/** A request as its signature covers it. */
export interface SignedRequest {
  method: string;
  /** As the sender was told it: with the public host. */
  url: URL;
  /** By its name in lower case. */
  header: (name: string) => string | undefined;
  /** The body, byte by byte as it came. */
  bytes: Uint8Array;
  /** What the body says: some senders put their signature in it. */
  said: unknown;
  now: Date;
}

const fiveMinutes = 5 * 60_000;

/** Whether a signature's time, in milliseconds, is at most five minutes away: an older message may be a replay. */
export function isFresh({ now }: Pick<SignedRequest, 'now'>, milliseconds: number): boolean {
  return Math.abs(now.getTime() - milliseconds) <= fiveMinutes;
}
