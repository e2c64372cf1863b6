import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Change } from '../contract/changes';
import { actWords } from '../i18n/act-words';
import { text } from '../i18n/text';
import { getSettings } from '../settings/settings-store';

type Engagement = Extract<Change, { kind: 'engagement' }>;

const mostADay = 4;
const key = 'notified';
const told = z.object({ day: z.string(), count: z.int() });
/** Begins the id of a notification; the lead and its name follow. */
const prefix = 'passback-lead:';

/** Shows that watched leads engaged: the newest thing of each, at most a few notifications a day. */
export async function notifyOfEngagement(
  changes: readonly Engagement[],
  { now = new Date(), locks = navigator.locks }: { now?: Date; locks?: Pick<LockManager, 'request'> } = {},
): Promise<void> {
  if (changes.length === 0 || !browser.notifications) return; // Not granted: the rep said no, or was never asked.
  if (!(await getSettings()).values.notifications) return;
  const newest = [...new Map(changes.map((change) => [change.lead, change])).values()];
  const taken = await locks.request('passback-notified', () => takeFromToday(newest.length, now));
  for (const change of newest.slice(0, taken)) await show(change);
}

/** Which lead a notification is about. @returns undefined for one that is not ours. */
export function leadOfNotification(id: string): { lead: string; name: string } | undefined {
  if (!id.startsWith(prefix)) return undefined;
  const [lead = '', name = ''] = id.slice(prefix.length).split('|');
  return { lead, name };
}

async function show({ lead, name, act, title, type }: Engagement): Promise<void> {
  // Firefox knows no buttons and refuses a notification that has some.
  const buttons = import.meta.env.FIREFOX ? undefined : [{ title: text('watch_stop') }];
  await browser.notifications.create(`${prefix}${lead}|${name}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: name,
    message: text('pair', actWords({ act, count: 1 }, type), title),
    ...(buttons && { buttons }),
  });
}

/** How many of so many may still be shown today; counted as shown. */
async function takeFromToday(wanted: number, now: Date): Promise<number> {
  const day = now.toDateString();
  const stored = told.safeParse((await browser.storage.local.get(key))[key]);
  const before = stored.success && stored.data.day === day ? stored.data.count : 0;
  const taken = Math.min(wanted, Math.max(0, mostADay - before));
  await browser.storage.local.set({ [key]: { day, count: before + taken } });
  return taken;
}
