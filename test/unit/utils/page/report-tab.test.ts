import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { reportTab } from '../../../../utils/page/report-tab';

test('a report describes a page even while it is still loading', async () => {
  Object.assign(browser.tabs, { query: async () => [{ id: 7 }] });
  Object.assign(browser.runtime, { getManifest: () => ({ version: '1.2.3' }) });
  const result = { site: 'gmail', selectors: { message: 0 }, elements: ['3 div[class]'] };
  Object.assign(browser, {
    scripting: {
      executeScript: ({
        injectImmediately,
        target,
      }: {
        injectImmediately?: boolean;
        target: { tabId: number };
      }) => (injectImmediately && target.tabId === 7 ? Promise.resolve([{ result }]) : new Promise(() => {})),
    },
  });
  expect(await reportTab(new Date('2026-11-24T12:00:00Z'))).toBe(
    'Passback 1.2.3, gmail, 2026-11-24\nmessage: 0\n\n3 div[class]',
  );
});
