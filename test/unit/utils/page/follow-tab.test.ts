import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerTimeoutMs, followTab } from '../../../../utils/page/follow-tab';
import type { TabEnvironment } from '../../../../utils/page/tab-environment';
import type { TabState } from '../../../../utils/page/tab-state';
import { manualWait, quietEnvironment } from '../../support/tab-environment';

type PageSighting = Awaited<ReturnType<TabEnvironment['read']>>['sighting'];
type TabListener = Parameters<TabEnvironment['onTabs']>[0];

const profileUrl = (slug: string) => `https://www.linkedin.com/in/${slug}/`;
const slugIn = (url: string) => /\/in\/([^/]+)/.exec(url)?.[1] ?? '';

/** A browser whose tab shows LinkedIn profiles. A test decides when a page renders and when a read ends. */
function fakeBrowser() {
  const states: TabState[] = [];
  const reads: (() => void)[] = [];
  const tab: { url: string | undefined; renderedUrl: string } = { url: undefined, renderedUrl: '' };
  let notify: TabListener = () => {};
  let glance: () => void = () => {};
  const environment: TabEnvironment = {
    ...quietEnvironment,
    activeTab: async () => ({ id: 1, url: tab.url }),
    read: () => {
      // A page is read at once; only the result is delayed.
      const url = tab.url ?? '';
      const isRendered = slugIn(tab.renderedUrl) === slugIn(url);
      const sighting: PageSighting = isRendered
        ? {
            status: 'people',
            site: 's',
            people: [{ keys: { linkedin: slugIn(url) }, evidence: 'linkedin-profile' }],
            own: [],
          }
        : { status: 'mounting', site: 's' };
      return new Promise((done) => reads.push(() => done({ url, sighting })));
    },
    onTabs: (listener) => {
      notify = listener;
    },
    onGlance: (listener) => {
      glance = listener;
    },
  };
  const { wait, passTime } = manualWait();
  followTab(environment, (state) => states.push(state), new AbortController().signal, wait);
  return {
    states,
    lastState: () => states.at(-1),
    /** The active tab: its URL, and the URL of the page it still or already shows. */
    tab,
    /** Navigates. The page renders at once, unless it is given the URL it still shows. */
    go(url: string | undefined, renderedUrl = url ?? '') {
      Object.assign(tab, { url, renderedUrl });
      notify('updated');
    },
    /** The rep turns to the panel. */
    glance: () => glance(),
    endReads: () => {
      for (const end of reads.splice(0)) end();
    },
    passTime,
    settle: async () => {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    },
  };
}

async function run(browser: ReturnType<typeof fakeBrowser>, rounds = 3): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await browser.settle();
    browser.passTime();
    await browser.settle();
    browser.endReads();
    await browser.settle();
  }
}

function shownSlug(state: TabState | undefined): string | undefined {
  return state?.status === 'people' ? state.sighting.people[0]?.keys.linkedin : undefined;
}

/** A tab whose page is read without delay. */
function fakePage(url: string, sighting: PageSighting) {
  const states: TabState[] = [];
  const page = { url, sighting };
  let notify: TabListener = () => {};
  const environment: TabEnvironment = {
    ...quietEnvironment,
    activeTab: async () => ({ id: 1, url: page.url }),
    read: async () => ({ ...page }),
    onTabs: (listener) => {
      notify = listener;
    },
  };
  const { wait, passTime } = manualWait();
  followTab(environment, (state) => states.push(state), new AbortController().signal, wait);
  return {
    lastState: () => states.at(-1),
    /** Navigates. The page still shows the same unless it is given something else. */
    go(to: string, shows: PageSighting = page.sighting) {
      Object.assign(page, { url: to, sighting: shows });
      notify('updated');
    },
    show(shows: PageSighting) {
      page.sighting = shows;
    },
    /** Ends the next three waits, one by one, so that a page that keeps rendering is not given up. */
    settle: async () => {
      for (let turn = 0; turn < 3; turn++) {
        await new Promise((done) => setImmediate(done));
        passTime(1);
      }
    },
  };
}

function mailSighting(message: string): PageSighting {
  const person = { keys: { email: 'priya@x.example' }, evidence: 'mail-sender' as const };
  return { status: 'people', site: 'gmail', message, people: [person], own: [] };
}

test('the person on the page is shown, and disappears at once when the next page comes', async () => {
  const browser = fakeBrowser();
  browser.go(profileUrl('priya'));
  await run(browser);
  expect(shownSlug(browser.lastState())).toBe('priya');
  browser.go(profileUrl('tomas'), profileUrl('priya'));
  await browser.settle();
  expect(browser.lastState()).toEqual({ status: 'looking', url: profileUrl('tomas') });
  browser.tab.renderedUrl = profileUrl('tomas');
  await run(browser);
  expect(shownSlug(browser.lastState())).toBe('tomas');
});

test('a reading that ends after the rep has moved on is dropped', async () => {
  const browser = fakeBrowser();
  browser.go(profileUrl('priya'));
  await browser.settle();
  browser.passTime();
  await browser.settle(); // The page is being read …
  browser.go(profileUrl('tomas')); // … when the rep moves on.
  await browser.settle();
  browser.endReads();
  await browser.settle();
  expect(browser.states.map(shownSlug)).not.toContain('priya');
});

test('a page that never renders is reported as unreadable', async () => {
  const browser = fakeBrowser();
  browser.go(profileUrl('priya'), profileUrl('somebody-else'));
  await run(browser, 10);
  expect(browser.lastState()).toEqual({ status: 'unreadable', url: profileUrl('priya'), site: 'LinkedIn' });
});

test('a tab without permission is reported as hidden, and a page of an unknown site shows nobody', async () => {
  const browser = fakeBrowser();
  browser.go(undefined);
  await run(browser);
  expect(browser.lastState()).toMatchObject({ status: 'hidden' });
  browser.go('https://example.com/');
  await run(browser);
  expect(browser.lastState()).toEqual({ status: 'nobody', url: 'https://example.com/' });
});

test('when the rep turns to the panel, the page is read again and the panel keeps its content meanwhile', async () => {
  const browser = fakeBrowser();
  browser.go('https://www.linkedin.com/feed/');
  await run(browser);
  const before = browser.states.length;
  browser.glance();
  await run(browser);
  expect(browser.states.slice(before).map(({ status }) => status)).not.toContain('looking');
  browser.go(profileUrl('priya'), profileUrl('somebody-else'));
  await run(browser, 10);
  expect(browser.lastState()).toMatchObject({ status: 'unreadable' });
  browser.glance();
  await run(browser);
  expect(browser.lastState()).toMatchObject({ status: 'unreadable' });
  browser.go(undefined);
  await run(browser);
  const hidden = browser.lastState();
  browser.glance();
  await run(browser);
  expect(browser.lastState()).toBe(hidden);
});

test('only the person named in the URL is shown, in any order of navigations, renderings and readings', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('go'), slug: fc.constantFrom('priya', 'tomas', 'gwen') }),
    fc.record({ kind: fc.constantFrom('render', 'end-reads', 'pass-time', 'settle'), slug: fc.constant('') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const browser = fakeBrowser();
      const { tab } = browser;
      for (const { kind, slug } of steps) {
        if (kind === 'go') browser.go(profileUrl(slug), tab.renderedUrl);
        if (kind === 'render') tab.renderedUrl = tab.url ?? '';
        if (kind === 'end-reads') browser.endReads();
        if (kind === 'pass-time') browser.passTime();
        await browser.settle();
        const shown = shownSlug(browser.lastState());
        if (shown) expect(tab.url).toBe(profileUrl(shown));
      }
    }),
    { numRuns: 300 },
  );
});

test('a message read before the page reported a change is not shown after the newer one', async () => {
  const states: TabState[] = [];
  const reads: ((message: string) => void)[] = [];
  let reportChange = () => {};
  const url = 'https://mail.google.com/mail/u/0/#inbox';
  const environment: TabEnvironment = {
    ...quietEnvironment,
    activeTab: async () => ({ id: 1, url }),
    read: () =>
      new Promise((done) => reads.push((message) => done({ url, sighting: mailSighting(message) }))),
    watch: async (_, onChange) => {
      reportChange = onChange;
    },
  };
  const settle = () => new Promise((done) => setImmediate(done));
  // Ignores aborts, so that the older reading does arrive.
  const wait = (milliseconds: number) =>
    milliseconds < answerTimeoutMs ? Promise.resolve() : new Promise<void>(() => {});
  followTab(environment, (state) => states.push(state), new AbortController().signal, wait);
  await settle();
  reportChange();
  await settle();
  const [endOlder, endNewer] = reads;
  endNewer?.('newer');
  await settle();
  endOlder?.('older');
  await settle();
  const shown = states.flatMap((state) => (state.status === 'people' ? state.sighting.message : []));
  expect(shown).toEqual(['newer']);
});

test('a page that moved on before the browser reported it is not shown under the previous URL', async () => {
  const browser = fakeBrowser();
  browser.go(profileUrl('priya'));
  await browser.settle();
  browser.passTime();
  await browser.settle();
  browser.tab.url = profileUrl('tomas'); // No event has arrived yet.
  browser.endReads();
  await browser.settle();
  expect(browser.states.map(shownSlug)).not.toContain('priya');
});

test('the previous message is not shown while it is still on screen under the next thread’s URL', async () => {
  const firstUrl = 'https://mail.google.com/mail/u/0/#inbox/FMfcA';
  const nextUrl = 'https://mail.google.com/mail/u/0/#inbox/FMfcB';
  const page = fakePage(firstUrl, mailSighting('of A'));
  await page.settle();
  expect(page.lastState()).toMatchObject({ status: 'people', url: firstUrl });
  page.go(nextUrl);
  await page.settle();
  expect(page.lastState()).toEqual({ status: 'looking', url: nextUrl });
  page.show(mailSighting('of B'));
  await page.settle();
  expect(page.lastState()).toMatchObject({ status: 'people', url: nextUrl, sighting: { message: 'of B' } });
});

test('while a page moves to the next candidate, no name is shown with another candidate’s profile', async () => {
  const candidateUrl = (id: string) => `https://www.linkedin.com/talent/hire/9/manage/all/profile/${id}`;
  const candidate = (name: string, linkedin: string): PageSighting => ({
    status: 'people',
    site: 'linkedin-recruiter',
    people: [{ keys: { name, linkedin }, evidence: 'linkedin-profile' }],
    own: [],
  });
  const nextUrl = candidateUrl('AEMAAtwo');
  const page = fakePage(candidateUrl('AEMAAone'), candidate('Priya Raman', 'priya-raman'));
  await page.settle();
  expect(page.lastState()).toMatchObject({ status: 'people', url: candidateUrl('AEMAAone') });
  page.go(nextUrl, candidate('Tomás Ibáñez', 'priya-raman'));
  await page.settle();
  expect(page.lastState()).toEqual({ status: 'looking', url: nextUrl });
  page.go(nextUrl, candidate('Priya Raman', 'tomas-ibanez'));
  await page.settle();
  expect(page.lastState()).toEqual({ status: 'looking', url: nextUrl });
  page.show(candidate('Tomás Ibáñez', 'tomas-ibanez'));
  await page.settle();
  expect(page.lastState()).toMatchObject({
    status: 'people',
    url: nextUrl,
    sighting: { people: [{ keys: { name: 'Tomás Ibáñez', linkedin: 'tomas-ibanez' } }] },
  });
});
