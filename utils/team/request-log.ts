import { browser } from 'wxt/browser';
import { z } from 'zod';

/** A request as sent, without its token. */
const loggedRequest = z.object({
  at: z.number(),
  method: z.string(),
  url: z.string(),
  body: z.string().optional(),
  /** The HTTP status; missing if there was no response. */
  status: z.number().optional(),
});
const log = z.array(loggedRequest);

export type LoggedRequest = z.infer<typeof loggedRequest>;

const key = 'requests';
const maxRequests = 50;
/** Longer bodies are truncated. */
const maxBodyLength = 20_000;

/** Logs a request for the rep to see. The log is kept in memory only and is gone when the browser closes. */
export async function logRequest(
  request: LoggedRequest,
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Promise<void> {
  const body = request.body?.slice(0, maxBodyLength);
  await locks.request('passback-requests', async () => {
    const earlier = await listRequests();
    const updated = [{ ...request, ...(body !== undefined && { body }) }, ...earlier].slice(0, maxRequests);
    await browser.storage.session.set({ [key]: updated });
  });
}

/** The requests of this session, newest first. */
export async function listRequests(): Promise<LoggedRequest[]> {
  const parsed = log.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : [];
}

/** Calls back when a request is logged, until the signal aborts. */
export function onRequests(listener: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (key in changes) listener();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged));
}
