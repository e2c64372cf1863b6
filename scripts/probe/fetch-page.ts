/** The result of requesting a page. */
export interface Fetched {
  /** One sentence. */
  outcome: string;
  /** The page, if there was one. */
  content?: Uint8Array;
  /** The final URL, after redirects. */
  url: URL;
}

const timeLimit = 20_000;
const maxBytes = 20_000_000;

/**
 * Fetches a public page without signing in, within 20 seconds and up to 20 MB. Never throws: errors are part
 * of the outcome.
 */
export async function fetchPage(url: URL): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'text/html' },
      credentials: 'omit',
      signal: AbortSignal.timeout(timeLimit),
    });
    const { status } = response;
    const end = new URL(response.url || url.href);
    const moved = end.href === url.href ? '' : ` from ${end.origin}${end.pathname}, after a redirect`;
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !/html/i.test(type)) {
      await response.body?.cancel();
      const reason = response.ok ? `not a web page (${type || 'no content type'})` : whatIs(status);
      return { outcome: `Couldn’t fetch the page${moved}: ${reason}.`, url: end };
    }
    const content = await readUpTo(response, maxBytes);
    return {
      outcome: `Fetched ${content.length} bytes${moved}, without signing in.`,
      content,
      url: end,
    };
  } catch (error) {
    return { outcome: `Couldn’t fetch the page: ${reasonOf(error)}.`, url };
  }
}

function whatIs(status: number): string {
  const hint =
    status === 401 || status === 403 || status === 429 || status === 999
      ? ', as it does for visitors who aren’t signed in. Save the page in your browser and use the file instead'
      : '';
  return `the server responded ${status}${hint}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no response within ${timeLimit / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

async function readUpTo(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > most) throw new Error(`the page is larger than ${most / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
