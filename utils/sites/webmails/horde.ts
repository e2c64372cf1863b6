import { webmailSite } from './mail-view';

/** Horde's dynamic view, and its messages in windows of their own (hooks of its own source, 2024). */
export const horde = webmailSite({
  id: 'horde',
  name: 'Horde',
  owns: ({ pathname }) => /\/imp\/(?:dynamic|message)\.php$/.test(pathname),
  hooks: {
    message: '#previewMsg, #msgData',
    sender: '#msgHeadersColl .from a, #msgHeaderFrom a',
    recipients: '#msgHeaderTo a, #msgHeaderCc a',
    body: '#messageBody, .messageBody',
  },
});
