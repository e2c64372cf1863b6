import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import {
  catchUp,
  catchUpAlarm,
  ensureAlarm,
  refreshMessages,
  sendUnsent,
  updateBadge,
} from '../utils/background/catch-up';
import { createContextMenus } from '../utils/background/context-menu';
import { handleNotifications } from '../utils/background/notifications';
import { handleOpenRequests, openPanelIn } from '../utils/background/open-panel';
import { updateWhenIdle } from '../utils/background/update';
import { onBroadcast } from '../utils/browser/broadcast';
import { followPolicy } from '../utils/settings/settings-store';

export default defineBackground(() => {
  // Register before the first await: an event that wakes the worker is delivered only to listeners registered
  // in its first turn.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.runtime.openOptionsPage();
  });
  browser.runtime.onStartup.addListener(() => void catchUp());
  browser.runtime.onUpdateAvailable.addListener(() => void updateWhenIdle());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === catchUpAlarm) void catchUp();
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'open-sidebar' && tab?.windowId !== undefined) openPanelIn(tab.windowId);
  });
  handleNotifications();
  createContextMenus();
  handleOpenRequests();
  onBroadcast('outbox', () => void sendUnsent());
  onBroadcast('delivery', () => void refreshMessages());
  onBroadcast('cache', () => void updateBadge());
  onBroadcast('today', () => void updateBadge());
  onBroadcast('connection', () => void catchUp());
  void ensureAlarm();
  followPolicy();
});
