import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveWatchers, watchPort } from '../../../../utils/page/serve-watchers';
import { findGrantedSite } from '../../../../utils/sites';
import { everyPage } from '../../../fixtures/pages/every-page';
import { pageAt } from './support';

/** A page's side of the browser's ports, whose panels a test opens and closes. */
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

  test('tells each panel that is open, and those alone; closed panels leave no observer', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    serveWatchers(watched, page.world); // A second panel injects again.
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

  test('says nothing of a change after which it reads as before', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    const panel = page.openPanel();
    stir();
    vi.advanceTimersByTime(200);
    expect(reads).toHaveBeenCalledTimes(2);
    expect(changes(panel)).toBe(0);
    panel.close();
  });

  test('tells of a change to and fro, of which its panel has read the half', () => {
    const page = makePage();
    serveWatchers(watched, page.world);
    const panel = page.openPanel();
    const before = `message ${message}`;
    stir(); // To another message, which the panel reads before the watcher does,
    lastSighting = 'another message';
    vi.advanceTimersByTime(200); // and back.
    expect(changes(panel)).toBe(1);
    lastSighting = before;
    stir();
    vi.advanceTimersByTime(2000);
    expect(changes(panel)).toBe(1);
    panel.close();
  });

  test('rests while its tab is hidden, and says what came up meanwhile', () => {
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

  test('that never rests is read every other second, and another message is told of by then', () => {
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

  test('is read soon after a change once it has been quiet', () => {
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

/** Roundcube’s frame and SOGo’s views are tried on real ones. */
const pages = everyPage.flatMap(({ title, url, html }) => {
  const site = findGrantedSite(new URL(url));
  return site?.watch && !['roundcube', 'sogo'].includes(site.id)
    ? [{ title, site, page: pageAt(url, html) }]
    : [];
});

test.each(pages)('$title tells when another message takes the place of this one', async ({ site, page }) => {
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
