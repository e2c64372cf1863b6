import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notifyOfChanges } from '../../../../utils/background/notify-of-changes';
import { fakeLocks } from '../../support/locks';

const lead = '11111111-1111-4111-8111-111111111111';
const about = { lead, name: 'Priya Raman', at: '2027-03-12T08:00:00Z' };
const create = vi.fn();

beforeEach(async () => {
  fakeBrowser.reset();
  await browser.storage.local.set({ policy: {} }); // IT has fixed no setting.
  create.mockReset();
  Object.assign(browser, { notifications: { create } });
});

test('an ended snooze shows the lead’s name and when it was returned; clicking opens the lead, and there is no stop button', async () => {
  const woken = {
    kind: 'snooze-ended' as const,
    ...about,
    feedback: lead,
    feedbackAt: '2026-12-12T12:00:00Z',
  };
  await notifyOfChanges([woken], { locks: fakeLocks() });
  expect(create).toHaveBeenCalledExactlyOnceWith(
    `passback-lead:${lead}|Priya Raman`,
    expect.objectContaining({
      title: 'Priya Raman',
      message: expect.stringMatching(/^Snooze ended\. You returned this lead on 12 Dec(?: 2026)?\.$/),
    }),
  );
  expect(create.mock.calls[0]?.[1]).not.toHaveProperty('buttons');
});

test('a watched lead that engages has a button that stops watching', async () => {
  const engaged = { kind: 'engagement' as const, ...about, act: 'downloaded', title: 'Guide', type: 'guide' };
  await notifyOfChanges([engaged], { locks: fakeLocks() });
  expect(create.mock.calls[0]?.[1]).toMatchObject({
    message: 'Downloaded: Guide',
    buttons: [{ title: 'Stop watching' }],
  });
});
