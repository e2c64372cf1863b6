import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Change } from '../contract/rep/changes';
import { actLabel } from '../i18n/act-label';
import { formatDate } from '../i18n/format';
import { text } from '../i18n/text';
import { getSettings } from '../settings/settings-store';

export type NotifiableChange = Extract<Change, { kind: 'engagement' | 'snooze-ended' | 'reply' }>;

/** Whether a change is worth a notification. That marketing has seen feedback, or acted on it, isn't. */
export function isNotifiable(change: Change): change is NotifiableChange {
  if (change.kind === 'reply') return change.reply === 'answer' || change.reply === 'question';
  return change.kind === 'engagement' || change.kind === 'snooze-ended';
}

const maxPerDay = 4;
const key = 'notified';
const storedQuota = z.object({ day: z.string(), count: z.int() });
/** Prefix of a notification id, followed by the lead, its name and the connection. */
const prefix = 'passback-lead:';
/** A name may contain `|`. An encoded connection never does, and it starts with `["`. */
const idPattern = /^passback-lead:([^|]*)\|(.*?)(?:\|(%5B%22(?:[^|%]|%[0-9A-F]{2})*))?$/s;

export interface NotificationSubject {
  lead: string;
  name: string;
  /** The connection the lead belongs to. Earlier versions didn't record it. */
  connection?: string;
}

/**
 * Notifies the rep of marketing's answers and questions, of watched leads' engagement and of ended snoozes:
 * the latest change per lead, a few notifications a day at most.
 */
export async function notifyOfChanges(
  changes: readonly NotifiableChange[],
  {
    connection,
    now = new Date(),
    locks = navigator.locks,
  }: { connection?: string; now?: Date; locks?: Pick<LockManager, 'request'> } = {},
): Promise<void> {
  if (changes.length === 0 || !browser.notifications) return; // Permission not granted: the rep declined or was never asked.
  if (!(await getSettings()).values.notifications) return;
  const newest = [...new Map(changes.map((change) => [change.lead, change])).values()];
  const granted = await locks.request('passback-notified', () => takeFromDailyQuota(newest.length, now));
  for (const change of newest.slice(0, granted)) await showNotification(change, connection);
}

/** The lead a notification is about. @returns undefined if the notification isn't one of ours. */
export function parseNotificationId(id: string): NotificationSubject | undefined {
  const [, lead, name, connection] = idPattern.exec(id) ?? [];
  if (lead === undefined || name === undefined) return undefined;
  return { lead, name, ...(connection && { connection: decodeURIComponent(connection) }) };
}

async function showNotification(change: NotifiableChange, connection: string | undefined): Promise<void> {
  const { lead, name } = change;
  const connectionPart = connection ? `|${encodeURIComponent(connection)}` : '';
  // Firefox doesn't support buttons and rejects notifications that have any.
  const hasButton = change.kind === 'engagement' && !import.meta.env.FIREFOX;
  await browser.notifications.create(`${prefix}${lead}|${name}${connectionPart}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: name,
    message: notificationText(change),
    ...(hasButton && { buttons: [{ title: text('watch_stop') }] }),
  });
}

function notificationText(news: NotifiableChange): string {
  if (news.kind === 'snooze-ended') {
    return `${text('snooze_ended')} ${text('snooze_ended_returned', formatDate(new Date(news.feedbackAt)))}`;
  }
  if (news.kind === 'reply') return text(news.reply === 'question' ? 'notify_question' : 'notify_answer');
  return text('pair', actLabel({ act: news.act, count: 1 }, news.type), news.title);
}

/** Takes up to the requested number from today's remaining quota. What is taken counts as shown. */
async function takeFromDailyQuota(requested: number, now: Date): Promise<number> {
  const day = now.toDateString();
  const stored = storedQuota.safeParse((await browser.storage.local.get(key))[key]);
  const used = stored.success && stored.data.day === day ? stored.data.count : 0;
  const granted = Math.min(requested, Math.max(0, maxPerDay - used));
  await browser.storage.local.set({ [key]: { day, count: used + granted } });
  return granted;
}
