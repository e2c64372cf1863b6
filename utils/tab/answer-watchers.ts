/** What the browser gives to scripts in a page; the polyfill would be ten times their size. */
interface PageRuntime {
  onConnect: { addListener: (listener: (port: PagePort) => void) => void };
}

interface PagePort {
  name: string;
  postMessage: (message: string) => void;
  onDisconnect: { addListener: (listener: () => void) => void };
}

/** The port a panel opens to a page that it watches. */
export const watchPort = 'passback-watch';

const quietFor = 150;
/** A page that never is quiet is told of at least this often: each time it is read. In milliseconds. */
const longestQuiet = 2000;

/**
 * Answers each panel that connects with an observer of its own, which lives as long as that panel's port, and rests
 * while the tab is hidden.
 *
 * @param watch begins to observe; ends with the signal.
 */
export function answerWatchers(
  watch: (onChange: () => void, signal: AbortSignal) => void,
  world: {
    browser?: { runtime: PageRuntime };
    chrome?: { runtime: PageRuntime };
    document: Pick<Document, 'hidden' | 'addEventListener'>;
    passbackWatches?: true;
  } = globalThis as never,
): void {
  if (world.passbackWatches) return; // A second panel injects again: one listener answers both.
  world.passbackWatches = true;
  const runtime = (world.browser ?? world.chrome)?.runtime;
  runtime?.onConnect.addListener((port) => {
    if (port.name !== watchPort) return;
    const ended = new AbortController();
    port.onDisconnect.addListener(() => ended.abort());
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitingSince: number | undefined;
    const changed = () => {
      waitingSince ??= Date.now();
      clearTimeout(timer);
      const left = Math.max(0, waitingSince + longestQuiet - Date.now());
      timer = setTimeout(
        () => {
          waitingSince = undefined;
          if (ended.signal.aborted) return;
          observe(); // What was observed may have been replaced.
          port.postMessage('changed');
        },
        Math.min(quietFor, left),
      );
    };
    let observing: AbortController | undefined;
    const observe = () => {
      observing?.abort();
      if (world.document.hidden || ended.signal.aborted) return;
      observing = new AbortController();
      watch(changed, observing.signal);
    };
    ended.signal.addEventListener('abort', () => observing?.abort());
    const seenAgain = () => {
      observe();
      if (!world.document.hidden) changed(); // Another message may have come up meanwhile.
    };
    world.document.addEventListener('visibilitychange', seenAgain, { signal: ended.signal });
    observe();
  });
}
