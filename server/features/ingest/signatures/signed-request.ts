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
}

const fiveMinutes = 5 * 60_000;

/**
 * Whether a signature's time, in milliseconds, is at most five minutes away. Older messages may be replays.
 */
export function isFresh({ now }: Pick<SignedRequest, 'now'>, milliseconds: number): boolean {
  return Math.abs(now.getTime() - milliseconds) <= fiveMinutes;
}
