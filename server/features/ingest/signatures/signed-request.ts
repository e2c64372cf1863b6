/** The parts of a request that a signature may cover. */
export interface SignedRequest {
  method: string;
  /** With the public host, as the sender knows it. */
  url: URL;
  /** The name must be in lowercase. */
  header: (name: string) => string | undefined;
  /** The raw body. */
  bytes: Uint8Array;
  /** The parsed body; some senders put their signature in it. */
  body: unknown;
  now: Date;
  /** Accepts a signature of any time, to find out whether only its time is wrong. */
  isTimeIgnored?: boolean;
}

const fiveMinutes = 5 * 60_000;

/**
 * Whether a signature's time, in milliseconds, is at most five minutes away. Older messages may be replays.
 */
export function isFresh({ now, isTimeIgnored }: SignedRequest, milliseconds: number): boolean {
  return isTimeIgnored || Math.abs(now.getTime() - milliseconds) <= fiveMinutes;
}
