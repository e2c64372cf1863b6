import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveWatchers, watchPort } from '../../../../utils/page/serve-watchers';
import { findGrantedSite } from '../../../../utils/sites';
import { everyPage } from '../../../fixtures/pages/every-page';
import { pageAt } from './support';

/** The page's side of the browser's ports; a test opens and closes the panels. */
function makePage() {
  let connect: (port: object) => void = () => {};
  const listening = vi.fn((listener: typeof connect) => {
    connect = listener;
  });
  let seen: (() => void)[] = [];
  const document = {
    hidden: false,
    addEventListener: (_: string, listener: () => void, { signal }: { signal: AbortSignal }) => {
      seen.push(listener);
      signal.addEventListener('abort', () => {
        seen = seen.filter((other) => other !== listener);
      });
    },
  };
  return {
    world: { chrome: { runtime: { onConnect: { addListener: listening } } }, document } as never,
    listening,
    openPanel(name = watchPort) {
      const told = vi.fn();
      let close = () => {};
      const onDisconnect = {
        addListener: (listener: () => void) => {
          close = listener;
        },
      };
      connect({ name, postMessage: told, onDisconnect });
      return { told, close: () => close() };
    },
    hide(hidden: boolean) {
      document.hidden = hidden;
      for (const listener of seen) listener();
    },
  };
}

describe('a watched page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    reads.mockClear();
    lastSighting = undefined;
  });

  const watchers = new Set<() => void>();
  const watch = (onChange: () => void, signal: AbortSignal) => {
    watchers.add(onChange);
    signal.addEventListener('abort', () => watchers.delete(onChange));
  };
  let message = 0;
  const reads = vi.fn(() => `message ${message}`);
  let lastSighting: string | undefined;
  const watched = { watch, read: reads, lastSighting: () => lastSighting };
  const stir = () => {
    for (const onChange of [...watchers]) onChange();
  };
  const change = () => {
    message++;
    stir();
    vi.advanceTimersByTime(200);
  };
  const changes = (panel: { told: ReturnType<typeof vi.fn> }) =>
    panel.told.mock.calls.filter(([said]) => said === 'changed').length;

  test('tells only open panels about a change, and stops observing when the last one closes', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    serveWatchers(watched, page.world); // A second panel injects the script again.
    expect(page.listening).toHaveBeenCalledTimes(1);
    const [one, two] = [page.openPanel(), page.openPanel()];
    page.openPanel('somebody-elses-port');
    expect([one.told.mock.calls, two.told.mock.calls]).toEqual([[['watching']], [['watching']]]);
    change();
    expect([changes(one), changes(two)]).toEqual([1, 1]);
    one.close();
    change();
    expect([changes(one), changes(two)]).toEqual([1, 2]);
    two.close();
    expect(watchers.size).toBe(0);
  });

  test('reports nothing when a change leaves the reading the same', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    const panel = page.openPanel();
    stir();
    vi.advanceTimersByTime(200);
    expect(reads).toHaveBeenCalledTimes(2);
    expect(changes(panel)).toBe(0);
    panel.close();
  });

  test('reports a change that was reverted after the panel had read it', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    const panel = page.openPanel();
    const before = `message ${message}`;
    stir(); // Another message appears, and the panel reads it before the watcher does.
    lastSighting = 'another message';
    vi.advanceTimersByTime(200); // The first message is back.
    expect(changes(panel)).toBe(1);
    lastSighting = before;
    stir();
    vi.advanceTimersByTime(2000);
    expect(changes(panel)).toBe(1);
    panel.close();
  });

  test('is not observed while its tab is hidden, and reports afterwards what changed meanwhile', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    const panel = page.openPanel();
    stir();
    page.hide(true);
    expect(watchers.size).toBe(0);
    vi.advanceTimersByTime(5000);
    expect(reads).toHaveBeenCalledTimes(1);
    message++;
    page.hide(false);
    expect(watchers.size).toBe(1);
    expect(changes(panel)).toBe(1);
    page.hide(true);
    page.hide(false);
    expect(changes(panel)).toBe(1);
    page.hide(true);
    panel.close();
    page.hide(false);
    expect(watchers.size).toBe(0);
  });

  test('is read every other second while it keeps changing, and reports another message within that time', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    const panel = page.openPanel();
    const goOn = (seconds: number) => {
      for (let turn = 0; turn < seconds * 100; turn++) {
        stir();
        vi.advanceTimersByTime(10);
      }
    };
    goOn(10);
    expect(reads.mock.calls.length).toBeLessThanOrEqual(10);
    expect(changes(panel)).toBe(0);
    message++;
    goOn(2.1);
    expect(changes(panel)).toBe(1);
    panel.close();
  });

  test('is read soon after a change once it has been quiet for a while', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    const panel = page.openPanel();
    for (let turn = 0; turn < 500; turn++) {
      stir();
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(6000);
    change();
    expect(changes(panel)).toBe(1);
    panel.close();
  });
});

/** Roundcube's iframe and SOGo's views are tested against the real servers. */
const pages = everyPage.flatMap(({ title, url, html }) => {
  const site = findGrantedSite(new URL(url));
  return site?.watch && !['roundcube', 'sogo'].includes(site.id)
    ? [{ title, site, page: pageAt(url, html) }]
    : [];
});

test.each(pages)('$title notices when another message replaces this one', async ({ site, page }) => {
  vi.useRealTimers();
  const ended = new AbortController();
  const changed = new Promise<void>((done) => site.watch?.(page.documentElement, done, ended.signal));
  for (const place of page.querySelectorAll(
    'body, main, [role="main"], #ReadingPaneContainerId, .v-Thread, #inline-sidesheet-outlet, #drawers',
  )) {
    place.append(page.createElement('div'));
  }
  await changed;
  ended.abort();
});
