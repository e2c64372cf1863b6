/** The browser's API for content scripts. The polyfill would be ten times the size of the script. */
interface PageRuntime {
  onConnect: { addListener: (listener: (port: PagePort) => void) => void };
}

interface PagePort {
  name: string;
  postMessage: (message: WatchMessage) => void;
  onDisconnect: { addListener: (listener: () => void) => void };
}

/** The port that a panel opens to a page it watches. */
export const watchPort = 'passback-watch';

/** Sent once the page is observed, and whenever its reading changes. */
export type WatchMessage = 'watching' | 'changed';

export interface WatchedPage {
  /** Starts observing, until the signal aborts. */
  watch: (onChange: () => void, signal: AbortSignal) => void;
  /** The page's current sighting, serialized. */
  read: () => string;
  /** The last sighting read for a panel, whatever triggered it; undefined if there was none. */
  lastSighting: () => string | undefined;
}

/**
 * How long to wait after a change before reading the page. The wait grows while the page keeps changing. In
 * milliseconds.
 */
const [minDelayMs, maxDelayMs] = [150, 2000];

/**
 * Gives each panel that connects its own observer, which lives as long as the panel's port and pauses while
 * the tab is hidden. Nothing is observed between a change and the reading that follows, so a page that never
 * stops changing is read only every other second.
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
  if (environment.passbackWatches) return; // A second panel injects the script again; one listener serves both.
  environment.passbackWatches = true;
  const runtime = (environment.browser ?? environment.chrome)?.runtime;
  runtime?.onConnect.addListener((port) => {
    if (port.name === watchPort) serveWatcher(page, port, environment.document);
  });
}

function serveWatcher(
  page: WatchedPage,
  port: PagePort,
  document: Pick<Document, 'hidden' | 'addEventListener'>,
): void {
  const ended = new AbortController();
  let observing = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = minDelayMs;
  let lastSent = '';

  function observe(): void {
    observing.abort();
    clearTimeout(timer);
    if (document.hidden || ended.signal.aborted) return;
    observing = new AbortController();
    const observedAt = Date.now();
    const onChanged = () => {
      observing.abort();
      if (Date.now() - observedAt > maxDelayMs) delay = minDelayMs; // The page had become quiet.
      timer = setTimeout(readAgain, delay);
    };
    page.watch(onChanged, observing.signal);
  }

  /**
   * Observe again before reading: the observed nodes may have been replaced, and later changes must not be
   * missed.
   */
  function readAgain(): void {
    observe();
    const current = page.read();
    // The panel may have read someone in the meantime. If nobody is there again, that is news to it.
    const isChanged = current !== lastSent || current !== (page.lastSighting() ?? current);
    delay = isChanged ? minDelayMs : Math.min(delay * 2, maxDelayMs);
    if (!isChanged) return;
    lastSent = current;
    port.postMessage('changed');
  }

  port.onDisconnect.addListener(() => {
    ended.abort();
    observe();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? observe() : readAgain()), {
    signal: ended.signal,
  });
  observe();
  lastSent = page.read();
  port.postMessage('watching');
}
