/** The result of requesting a page. */
export interface Fetched {
  /** What happened, in one sentence. */
  message: string;
  /** The page; missing if it couldn't be fetched. */
  content?: Uint8Array;
  /** The URL after redirects. */
  finalUrl: URL;
}

const timeoutMs = 20_000;
const maxBytes = 20_000_000;

/**
 * Fetches a public page without signing in, within 20 seconds and up to 20 MB. Never throws: the
 * message says what went wrong.
 */
export async function fetchPage(url: URL): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'text/html' },
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status } = response;
    const finalUrl = new URL(response.url || url.href);
    const redirect =
      finalUrl.href === url.href ? '' : ` from ${finalUrl.origin}${finalUrl.pathname}, after a redirect`;
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !/html/i.test(type)) {
      await response.body?.cancel();
      const reason = response.ok ? `not a web page (${type || 'no content type'})` : describeStatus(status);
      return { message: `Couldn’t fetch the page${redirect}: ${reason}.`, finalUrl };
    }
    const content = await readUpTo(response, maxBytes);
    return {
      message: `Fetched ${content.length} bytes${redirect}, without signing in.`,
      content,
      finalUrl,
    };
  } catch (error) {
    return { message: `Couldn’t fetch the page: ${reasonOf(error)}.`, finalUrl: url };
  }
}

function describeStatus(status: number): string {
  const hint =
    status === 401 || status === 403 || status === 429 || status === 999
      ? ', as it does for visitors who aren’t signed in. Save the page in your browser and use the file instead'
      : '';
  return `the server responded ${status}${hint}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no response within ${timeoutMs / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

async function readUpTo(response: Response, maxLength: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxLength) throw new Error(`the page is larger than ${maxLength / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
