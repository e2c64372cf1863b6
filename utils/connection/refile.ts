import { refileAnswers } from '../cache/lead-cache';
import { refileOutbox } from '../outbox/refile-outbox';

/** Files all that is stored on this device for a connection under another id of the same connection. */
export async function refile(from: string, to: string): Promise<void> {
  await refileOutbox(from, to);
  await refileAnswers(from, to);
}
