import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { sighting } from '../../../../utils/contract/rep/sighting';
import { followTab } from '../../../../utils/page/follow-tab';
import type { TabEnvironment } from '../../../../utils/page/tab-environment';
import type { TabState } from '../../../../utils/page/tab-state';
import { manualWait, quietEnvironment } from '../../support/tab-environment';

/** A browser whose tab, page and answers are controlled by a test. */
function fakeBrowser() {
  const states: TabState[] = [];
  const reads: (() => void)[] = [];
  let tell: (event: 'activated' | 'updated') => void = () => {};
  let watched: (() => void) | undefined;
  let glance: () => void = () => {};
  const fake = {
    states,
    url: undefined as string | undefined,
    /** What the page shows, whatever its URL, because in-page navigation is slow. */
    page: '' as string,
    reads,
    last: () => states.at(-1),
    go(url: string | undefined, page = url ?? '') {
      fake.url = url;
      fake.page = page;
      tell('updated');
    },
    changed: () => watched?.(),
    glance: () => glance(),
    answerReads: () => {
      for (const answer of reads.splice(0)) answer();
    },
  };
  const slugOf = (url: string) => /\/in\/([^/]+)/.exec(url)?.[1] ?? '';
  const world: TabEnvironment = {
    ...quietEnvironment,
    activeTab: async () => ({ id: 1, url: fake.url }),
    read: () => {
      // A page is read at once; only the result is delayed.
      const url = fake.url ?? '';
      const isThere = slugOf(fake.page) === slugOf(url);
      const seen: z.infer<typeof sighting> = isThere
        ? {
            status: 'people',
            site: 's',
            people: [{ keys: { linkedin: slugOf(url) }, evidence: 'linkedin-profile' }],
            own: [],
          }
        : { status: 'mounting', site: 's' };
      return new Promise((done) => reads.push(() => done({ url, sighting: seen })));
    },
    watch: async (_, onChange) => {
      watched = onChange;
    },
    onTabs: (listener) => {
      tell = listener;
    },
    onGlance: (listener) => {
      glance = listener;
    },
  };
  const ended = new AbortController();
  const { wait, passTime } = manualWait();
  followTab(world, (state) => states.push(state), ended.signal, wait);
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return Object.assign(fake, { settle, passTime });
}

const at = (slug: string) => `https://www.linkedin.com/in/${slug}/`;
const shownSlug = (state: TabState | undefined) =>
  state?.status === 'people' ? state.sighting.people[0]?.keys.linkedin : undefined;

async function run(fake: ReturnType<typeof fakeBrowser>, turns = 3) {
  for (let turn = 0; turn < turns; turn++) {
    await fake.settle();
    fake.passTime();
    await fake.settle();
    fake.answerReads();
    await fake.settle();
  }
}

test('the person on the page is shown, and disappears at once when the next page comes', async () => {
  const fake = fakeBrowser();
  fake.go(at('priya'));
  await run(fake);
  expect(shownSlug(fake.last())).toBe('priya');
  fake.go(at('tomas'), at('priya')); // The URL is already the next one, but the page is still the old one.
  await fake.settle();
  expect(fake.last()).toEqual({ status: 'looking', url: at('tomas') });
  fake.page = at('tomas');
  await run(fake);
  expect(shownSlug(fake.last())).toBe('tomas');
});

test('a late answer is dropped', async () => {
  const fake = fakeBrowser();
  fake.go(at('priya'));
  await fake.settle();
  fake.passTime();
  await fake.settle(); // The page is being read …
  fake.go(at('tomas')); // … when the rep moves on.
  await fake.settle();
  fake.answerReads();
  await fake.settle();
  expect(fake.states.map(shownSlug)).not.toContain('priya');
});

test('a page that never renders is reported as unreadable after six attempts', async () => {
  const fake = fakeBrowser();
  fake.go(at('priya'), at('somebody-else'));
  await run(fake, 10);
  expect(fake.last()).toEqual({ status: 'unreadable', url: at('priya'), site: 'LinkedIn' });
});

test('a tab without permission is reported as hidden, and a page of an unknown site shows nobody', async () => {
  const fake = fakeBrowser();
  fake.go(undefined);
  await run(fake);
  expect(fake.last()).toMatchObject({ status: 'hidden' });
  fake.go('https://example.com/');
  await run(fake);
  expect(fake.last()).toEqual({ status: 'nobody', url: 'https://example.com/' });
});

test('when the rep switches to the panel, the page is read again and the panel keeps its content meanwhile', async () => {
  const fake = fakeBrowser();
  fake.go('https://www.linkedin.com/feed/', 'https://www.linkedin.com/feed/');
  await run(fake);
  const before = fake.states.length;
  fake.glance();
  await run(fake);
  expect(fake.states.slice(before).map(({ status }) => status)).not.toContain('looking');
  fake.go(at('priya'), at('somebody-else'));
  await run(fake, 10);
  expect(fake.last()).toMatchObject({ status: 'unreadable' });
  fake.glance();
  await run(fake);
  expect(fake.last()).toMatchObject({ status: 'unreadable' });
  fake.go(undefined);
  await run(fake);
  const hidden = fake.last();
  fake.glance();
  await run(fake);
  expect(fake.last()).toBe(hidden);
});

test('only the person named in the URL is shown, in any order of navigations, renderings and answers', async () => {
  const slugs = ['priya', 'tomas', 'gwen'];
  const step = fc.oneof(
    fc.record({ kind: fc.constant('go' as const), slug: fc.constantFrom(...slugs) }),
    fc.record({
      kind: fc.constantFrom('render' as const, 'answer' as const, 'time' as const, 'settle' as const),
      slug: fc.constant(''),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const fake = fakeBrowser();
      for (const { kind, slug } of steps) {
        if (kind === 'go') fake.go(at(slug), fake.page);
        if (kind === 'render') fake.page = fake.url ?? '';
        if (kind === 'answer') fake.answerReads();
        if (kind === 'time') fake.passTime();
        await fake.settle();
        const shown = shownSlug(fake.last());
        if (shown) expect(fake.url).toBe(at(shown));
      }
    }),
    { numRuns: 300 },
  );
});

test('a message read before the page reported a change is not shown after the newer one', async () => {
  const states: TabState[] = [];
  const answers: ((message: string) => void)[] = [];
  let changed = () => {};
  const url = 'https://mail.google.com/mail/u/0/#inbox';
  const person = { keys: { email: 'priya@x.example' }, evidence: 'mail-sender' as const };
  const world: TabEnvironment = {
    ...quietEnvironment,
    activeTab: async () => ({ id: 1, url }),
    read: () =>
      new Promise((done) => {
        answers.push((message) =>
          done({ url, sighting: { status: 'people', site: 'gmail', message, people: [person], own: [] } }),
        );
      }),
    watch: async (_, onChange) => {
      changed = onChange;
    },
  };
  const settle = () => new Promise((done) => setImmediate(done));
  const wait = (time: number) => (time < 5000 ? Promise.resolve() : new Promise<void>(() => {}));
  followTab(world, (state) => states.push(state), new AbortController().signal, wait);
  await settle();
  changed();
  await settle();
  const [older, newer] = answers;
  newer?.('newer');
  await settle();
  older?.('older');
  await settle();
  const shown = states.flatMap((state) => (state.status === 'people' ? state.sighting.message : []));
  expect(shown).toEqual(['newer']);
});

test('a page that moved on before the browser reported it is not shown under the previous URL', async () => {
  const fake = fakeBrowser();
  fake.go(at('priya'));
  await fake.settle();
  fake.passTime();
  await fake.settle();
  fake.url = at('tomas'); // No event has arrived yet.
  fake.answerReads();
  await fake.settle();
  expect(fake.states.map(shownSlug)).not.toContain('priya');
});

test('the previous message, still on screen under the next thread’s URL, is not shown', async () => {
  const states: TabState[] = [];
  let [url, message] = ['https://mail.google.com/mail/u/0/#inbox/FMfcA', 'of A'];
  const person = { keys: { email: 'priya@x.example' }, evidence: 'mail-sender' as const };
  let tell: (event: 'activated' | 'updated') => void = () => {};
  const { wait, passTime } = manualWait();
  const world: TabEnvironment = {
    ...quietEnvironment,
    activeTab: async () => ({ id: 1, url }),
    read: async () => ({
      url,
      sighting: { status: 'people', site: 'gmail', message, people: [person], own: [] },
    }),
    onTabs: (listener) => {
      tell = listener;
    },
  };
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setImmediate(done));
      passTime(1);
    }
  };
  followTab(world, (state) => states.push(state), new AbortController().signal, wait);
  await settle();
  expect(states.at(-1)).toMatchObject({ status: 'people', url });
  url = url.replace('FMfcA', 'FMfcB');
  tell('updated');
  await settle();
  expect(states.at(-1)).toEqual({ status: 'looking', url });
  message = 'of B';
  await settle();
  expect(states.at(-1)).toMatchObject({ status: 'people', url, sighting: { message: 'of B' } });
});

test('while a page moves to the next candidate, no name is shown with another candidate’s profile', async () => {
  const states: TabState[] = [];
  const address = (id: string) => `https://www.linkedin.com/talent/hire/9/manage/all/profile/${id}`;
  let url = address('AEMAAone');
  let keys = { name: 'Priya Raman', linkedin: 'priya-raman' };
  let tell: (event: 'activated' | 'updated') => void = () => {};
  const { wait, passTime } = manualWait();
  const world: TabEnvironment = {
    ...quietEnvironment,
    activeTab: async () => ({ id: 1, url }),
    read: async () => ({
      url,
      sighting: {
        status: 'people',
        site: 'linkedin-recruiter',
        people: [{ keys, evidence: 'linkedin-profile' }],
        own: [],
      },
    }),
    onTabs: (listener) => {
      tell = listener;
    },
  };
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setImmediate(done));
      passTime(1);
    }
  };
  followTab(world, (state) => states.push(state), new AbortController().signal, wait);
  await settle();
  expect(states.at(-1)).toMatchObject({ status: 'people', url });
  const halves = [
    { name: 'Tomás Ibáñez', linkedin: 'priya-raman' },
    { name: 'Priya Raman', linkedin: 'tomas-ibanez' },
  ];
  for (const half of halves) {
    url = address('AEMAAtwo');
    keys = half;
    tell('updated');
    await settle();
    expect(states.at(-1)).toEqual({ status: 'looking', url });
  }
  keys = { name: 'Tomás Ibáñez', linkedin: 'tomas-ibanez' };
  await settle();
  expect(states.at(-1)).toMatchObject({ status: 'people', url, sighting: { people: [{ keys }] } });
});
