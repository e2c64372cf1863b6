import { beforeEach, describe, expect, test, vi } from 'vitest';
import { siteOfGranted } from '../../../utils/sites';
import { answerWatchers, watchPort } from '../../../utils/tab/answer-watchers';
import { everyPage } from '../../fixtures/pages/every-page';
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
  beforeEach(() => void vi.useFakeTimers());

  const watchers = new Set<() => void>();
  const watch = (onChange: () => void, signal: AbortSignal) => {
    watchers.add(onChange);
    signal.addEventListener('abort', () => watchers.delete(onChange));
  };
  const change = () => {
    for (const onChange of watchers) onChange();
    vi.advanceTimersByTime(200);
  };

  test('tells each panel that is open, and those alone; closed panels leave no observer', () => {
    const page = makePage();
    answerWatchers(watch, page.world);
    answerWatchers(watch, page.world); // A second panel injects again.
    expect(page.listening).toHaveBeenCalledTimes(1);
    const [one, two] = [page.openPanel(), page.openPanel()];
    page.openPanel('somebody-elses-port');
    change();
    expect([one.told.mock.calls.length, two.told.mock.calls.length]).toEqual([1, 1]);
    one.close();
    change();
    expect([one.told.mock.calls.length, two.told.mock.calls.length]).toEqual([1, 2]);
    two.close();
    expect(watchers.size).toBe(0);
  });

  test('rests while its tab is hidden, and says once that it is seen again', () => {
    const page = makePage();
    answerWatchers(watch, page.world);
    const panel = page.openPanel();
    page.hide(true);
    expect(watchers.size).toBe(0);
    page.hide(false);
    expect(watchers.size).toBe(1);
    vi.advanceTimersByTime(200);
    expect(panel.told).toHaveBeenCalledTimes(1);
    page.hide(true);
    panel.close();
    page.hide(false);
    expect(watchers.size).toBe(0);
  });

  test('that never rests is told of every other second', () => {
    const page = makePage();
    answerWatchers(watch, page.world);
    const panel = page.openPanel();
    for (let turn = 0; turn < 50; turn++) {
      for (const onChange of watchers) onChange();
      vi.advanceTimersByTime(100);
    }
    expect(panel.told.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(panel.told.mock.calls.length).toBeLessThanOrEqual(3);
    panel.close();
  });
});

/** Roundcube’s frame and SOGo’s views are tried on real ones. */
const watched = everyPage.flatMap(({ title, url, html }) => {
  const site = siteOfGranted(new URL(url));
  return site?.watch && !['roundcube', 'sogo'].includes(site.id)
    ? [{ title, site, page: pageAt(url, html) }]
    : [];
});

test.each(watched)(
  '$title tells when another message takes the place of this one',
  async ({ site, page }) => {
    vi.useRealTimers();
    const ended = new AbortController();
    const changed = new Promise<void>((done) => site.watch?.(page.documentElement, done, ended.signal));
    for (const place of page.querySelectorAll(
      'body, main, [role="main"], #ReadingPaneContainerId, .v-Thread',
    )) {
      place.append(page.createElement('div'));
    }
    await changed;
    ended.abort();
  },
);
