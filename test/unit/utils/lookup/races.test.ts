import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followTab } from '../../../../utils/page/follow-tab';
import type { TabEnvironment } from '../../../../utils/page/tab-environment';
import type { TabState } from '../../../../utils/page/tab-state';
import { manualWait, quietEnvironment } from '../../support/tab-environment';

const slugs = ['priya', 'tomas', 'gwen'];
const addressOf = (slug: string) => `https://www.linkedin.com/in/${slug}/`;
const slugOf = (url = '') => /\/in\/([^/]+)/.exec(url)?.[1];

/**
 * Two windows with two tabs each: the tabs' URLs, what their pages show, and what the browser hasn't reported
 * yet.
 */
function makeBrowser() {
  const tabs = [0, 1, 2, 3].map((id) => ({ id, window: id >> 1, url: addressOf('priya'), page: 'priya' }));
  const active = [0, 2];
  const reads: (() => void)[] = [];
  const { wait, passTime } = manualWait();
  const untold = new Set<number>();
  const panels = [makePanel(0), makePanel(1)];

  function tabOf(window: number) {
    return tabs[active[window] ?? 0];
  }

  function makePanel(window: number) {
    const panel = {
      shown: undefined as TabState | undefined,
      isOpen: false,
      tell: (_: 'activated' | 'updated') => {},
      glance: () => {},
      end: () => {},
      open() {
        panel.end();
        const ended = new AbortController();
        panel.isOpen = true;
        panel.end = () => {
          ended.abort();
          panel.isOpen = false;
          panel.shown = undefined;
        };
        const world: TabEnvironment = {
          ...quietEnvironment,
          activeTab: async () => ({ id: tabOf(window)?.id ?? 0, url: tabOf(window)?.url }),
          read: (id) => {
            const { url = '', page = '' } = tabs[id] ?? {};
            const isThere = page === slugOf(url);
            return new Promise((done) =>
              reads.push(() =>
                done({
                  url,
                  sighting: isThere
                    ? {
                        status: 'people',
                        site: 's',
                        people: [{ keys: { linkedin: page }, evidence: 'linkedin-profile' }],
                        own: [],
                      }
                    : { status: 'mounting', site: 's' },
                }),
              ),
            );
          },
          onTabs: (listener) => {
            panel.tell = listener;
          },
          onGlance: (listener) => {
            panel.glance = listener;
          },
        };
        const show = (state: TabState) => {
          expect(ended.signal.aborted, 'a closed panel shows nothing any more').toBe(false);
          panel.shown = state;
        };
        followTab(world, show, ended.signal, wait);
      },
    };
    return panel;
  }

  return {
    panels,
    /** The URL changes at once; the page and the browser's event follow later. */
    go(id: number, slug: string) {
      const tab = tabs[id];
      if (!tab) return;
      tab.url = addressOf(slug);
      if (active[tab.window] === id) untold.add(tab.window);
    },
    render(id: number) {
      const tab = tabs[id];
      if (tab) tab.page = slugOf(tab.url) ?? '';
    },
    activate(id: number) {
      const window = id >> 1;
      active[window] = id;
      untold.add(window);
    },
    tell(window: number) {
      untold.delete(window);
      panels[window]?.tell('updated');
    },
    answer(which: number) {
      const [read] = reads.splice(which % Math.max(1, reads.length), 1);
      read?.();
    },
    passTime,
    /** In windows where the browser has reported everything: who is shown, and who the URL names. */
    shownBeside: () =>
      panels.flatMap(({ shown, isOpen }, window) =>
        isOpen && shown?.status === 'people' && !untold.has(window)
          ? [[shown.sighting.people[0]?.keys.linkedin, slugOf(tabOf(window)?.url)]]
          : [],
      ),
  };
}

const tab = fc.nat(3);
const step = fc.oneof(
  fc.record({ kind: fc.constant('go'), which: tab, slug: fc.constantFrom(...slugs) }),
  fc.record({
    kind: fc.constantFrom('render', 'activate', 'tell', 'answer', 'time', 'open', 'close', 'glance'),
    which: tab,
    slug: fc.constant(''),
  }),
);

test('the panel shows only the person named in its tab’s URL, in any order of navigations, tab and window switches, closings and late answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const browser = makeBrowser();
      for (const panel of browser.panels) panel.open();
      for (const { kind, which, slug } of steps) {
        if (kind === 'go') browser.go(which, slug);
        if (kind === 'render') browser.render(which);
        if (kind === 'activate') browser.activate(which);
        if (kind === 'tell') browser.tell(which & 1);
        if (kind === 'answer') browser.answer(which);
        if (kind === 'time') browser.passTime();
        if (kind === 'open') browser.panels[which & 1]?.open();
        if (kind === 'close') browser.panels[which & 1]?.end();
        if (kind === 'glance') browser.panels[which & 1]?.glance();
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        for (const [shown, beside] of browser.shownBeside()) expect(shown).toBe(beside);
      }
    }),
    { numRuns: 500 },
  );
});

test('a Sales Navigator lead is not shown while the page still shows the previous lead', async () => {
  const idOf = (letter: string) => `ACwAA${letter.repeat(34)}`;
  const states: TabState[] = [];
  let [url, name] = [`https://www.linkedin.com/sales/lead/${idOf('a')},NAME,x`, 'Priya Raman'];
  let tell: (event: 'activated' | 'updated') => void = () => {};
  const { wait, passTime } = manualWait();
  const world: TabEnvironment = {
    ...quietEnvironment,
    activeTab: async () => ({ id: 1, url }),
    read: async () => ({
      url,
      sighting: {
        status: 'people',
        site: 'sales-navigator',
        people: [{ keys: { name, linkedinSales: url.slice(-46, -7) }, evidence: 'sales-navigator' }],
        own: [],
      },
    }),
    onTabs: (listener) => {
      tell = listener;
    },
  };
  const turn = async () => {
    passTime();
    await new Promise((done) => setImmediate(done));
  };
  followTab(world, (state) => states.push(state), new AbortController().signal, wait);
  for (let turns = 0; turns < 3; turns++) await turn();
  expect(states.at(-1)).toMatchObject({ status: 'people' });
  url = url.replace(idOf('a'), idOf('b'));
  tell('updated');
  const before = states.length;
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(states.slice(before).map(({ status }) => status)).not.toContain('people');
  name = 'Tomás Ibáñez'; // The page has caught up.
  for (let turns = 0; turns < 3; turns++) await turn();
  expect(states.at(-1)).toMatchObject({ status: 'people', sighting: { people: [{ keys: { name } }] } });
});
