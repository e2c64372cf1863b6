import { browser } from 'wxt/browser';

export const deliverAlarm = 'deliver';
const minutes = 5;

/** An extension update clears alarms, so set them again whenever the background starts. */
export async function setAlarms(): Promise<void> {
  const standing = await browser.alarms.get(deliverAlarm);
  if (!standing) await browser.alarms.create(deliverAlarm, { periodInMinutes: minutes });
}
