/** What the browser gives to scripts in a page; the polyfill would be ten times their size. */
interface PageRuntime {
  onConnect: { addListener: (listener: (port: PagePort) => void) => void };
}

interface PagePort {
  name: string;
  postMessage: (message: WatchMessage) => void;
  onDisconnect: { addListener: (listener: () => void) => void };
}

/** The port a panel opens to a page that it watches. */
export const watchPort = 'passback-watch';

/** Said once the page is observed, and whenever it reads otherwise than before. */
export type WatchMessage = 'watching' | 'changed';

/** What is watched in a page. */
export interface WatchedPage {
  /** Begins to observe; ends with the signal. */
  watch: (onChange: () => void, signal: AbortSignal) => void;
  /** What the page says now, in one text. */
  read: () => string;
  /** The same as it was last read for a panel, by whatever made the panel read; undefined before. */
  lastSighting: () => string | undefined;
}

/** After the first change the page rests this long before it is read; longer and longer while it goes on changing. In milliseconds. */
const [minRestMs, maxRestMs] = [150, 2000];

/**
 * Answers each panel that connects with an observer of its own, which lives as long as that panel's port, and rests
 * while the tab is hidden. Nothing is observed between a change and the reading that follows it, so that a page that
 * never is quiet costs a reading every other second.
 */
export function serveWatchers(
  page: WatchedPage,
  environment: {
    browser?: { runtime: PageRuntime };
    chrome?: { runtime: PageRuntime };
    document: Pick<Document, 'hidden' | 'addEventListener'>;
    passbackWatches?: true;
  } = globalThis as never,
): void {
  if (environment.passbackWatches) return; // A second panel injects again: one listener answers both.
  environment.passbackWatches = true;
  const runtime = (environment.browser ?? environment.chrome)?.runtime;
  runtime?.onConnect.addListener((port) => {
    if (port.name === watchPort) serveRead(page, port, environment.document);
  });
}

function serveRead(
  page: WatchedPage,
  port: PagePort,
  document: Pick<Document, 'hidden' | 'addEventListener'>,
): void {
  const ended = new AbortController();
  let observing = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = minRestMs;
  let seen = '';

  function observe(): void {
    observing.abort();
    clearTimeout(timer);
    if (document.hidden || ended.signal.aborted) return;
    observing = new AbortController();
    const since = Date.now();
    const changed = () => {
      observing.abort();
      if (Date.now() - since > maxRestMs) rest = minRestMs; // It had become quiet.
      timer = setTimeout(look, rest);
    };
    page.watch(changed, observing.signal);
  }

  /** Observed anew before it is read: what was observed may have been replaced, and what comes after is told, too. */
  function look(): void {
    observe();
    const now = page.read();
    // It may have shown somebody since, whom the panel has read: that nobody is there, as before, is news then.
    const isNews = now !== seen || now !== (page.lastSighting() ?? now);
    rest = isNews ? minRestMs : Math.min(rest * 2, maxRestMs);
    if (!isNews) return;
    seen = now;
    port.postMessage('changed');
  }

  port.onDisconnect.addListener(() => {
    ended.abort();
    observe();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? observe() : look()), {
    signal: ended.signal,
  });
  observe();
  seen = page.read();
  port.postMessage('watching');
}
