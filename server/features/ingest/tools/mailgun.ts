import type { IntakeItem } from '../intake-item';
import { hmac, isEqualInConstantTime } from '../signatures/hmac';
import { isFresh } from '../signatures/signed-request';
import { refusal } from './items';
import { asList, asRecord, asText, fromSeconds, isRecord, ownId } from './lenient';
import { mailActions, toMailItem } from './mail-items';
import type { Tool } from './tool';

const meanings = mailActions({
  opened: 'opened',
  clicked: 'clicked',
  unsubscribed: 'unsubscribed',
  complained: 'complained',
  failed: 'bounced',
  rejected: 'bounced',
});

/**
 * Mailgun’s webhooks, with the signature in the body.
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/ (November 2026)
 */
export const mailgun: Tool = {
  id: 'mailgun',
  name: 'Mailgun',
  sends: 'Opened emails, clicked links, unsubscribes and spam complaints.',
  steps: [
    'In Mailgun, open Send, then Webhooks, and add {address} for each of: opens, clicks, unsubscribes and spam complaints.',
    'Copy the HTTP webhook signing key from the same page and enter it here as the secret.',
  ],
  signature: {
    signs: true,
    how: 'Mailgun signs messages with the account’s HTTP webhook signing key.',
    isSigned(request, secret) {
      const { timestamp, token, signature } = asRecord(asRecord(request.body).signature);
      const time = asText(timestamp) ?? '';
      if (!/^\d{1,12}$/.test(time) || !isFresh(request, Number(time) * 1000)) return false;
      return isEqualInConstantTime(asText(signature), hmac(secret, [time, asText(token) ?? ''], 'hex'));
    },
  },
  read: (message) => asList(message).map(itemOf),
  sample: {
    body: {
      signature: {
        timestamp: '1795500000',
        token: '5f2f2f0dcd6ef58a9c1c2b0a',
        signature: 'd2271d12299f6592d9d44cd9d250f0704e4674c30d79d07c47a66f95ce71cf55',
      },
      'event-data': {
        event: 'opened',
        id: 'Ase7i2zsRYeDXztHGENqRA',
        timestamp: 1795500000.542,
        recipient: 'gun.nar@northwind.example',
        message: { headers: { 'message-id': '20261124.1@acme.example', subject: 'Robots in November' } },
        'client-info': {
          'client-type': 'browser',
          bot: '',
          'user-agent': 'Mozilla/5.0 (Macintosh) Chrome/142.0 Safari/537.36',
        },
        campaigns: [],
        tags: ['november'],
      },
    },
  },
};

function itemOf(entry: unknown): IntakeItem {
  const found = asRecord(entry)['event-data'];
  if (!isRecord(found))
    return refusal('Mailgun’s message has no event-data. Use its webhooks, not its routes.');
  const eventName = asText(found.event) ?? 'an event without a name';
  const [message, client] = [asRecord(found.message), asRecord(found['client-info'])];
  const headers = asRecord(message.headers);
  const [tag] = asList(found.tags);
  return toMailItem({
    tool: 'Mailgun',
    eventName,
    action: meanings.get(eventName) ?? 'other',
    email: found.recipient,
    timestamp: fromSeconds(found.timestamp),
    messageId: asText(found.id),
    subject: asText(headers.subject),
    contentId: ownId('mailgun', tag),
    campaign: asText(tag),
    url: asText(found.url),
    userAgent: asText(client['user-agent']),
    machine: isRobot(client) || undefined,
  });
}

/** Mailgun names the bot it suspects: gmail, apple, or generic. */
function isRobot({ bot, ...client }: Readonly<Record<string, unknown>>): boolean {
  return (asText(bot) ?? '') !== '' || client['client-type'] === 'robot';
}
