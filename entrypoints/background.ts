import '../utils/jitless-zod';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { deliverAlarm, setAlarms } from '../utils/background/alarms';
import { catchUp, countOnBadge, deliver } from '../utils/background/deliver';
import { onPoke } from '../utils/browser/poke';

export default defineBackground(() => {
  // Registered before anything is awaited: an event that wakes the worker is delivered to the listeners of its first turn.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.runtime.openOptionsPage();
  });
  browser.runtime.onStartup.addListener(() => void catchUp());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === deliverAlarm) void catchUp();
  });
  onPoke('outbox', () => void deliver());
  onPoke('delivery', () => void countOnBadge());
  onPoke('connection', () => void catchUp());
  void setAlarms();
});
