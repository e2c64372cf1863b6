import type { OutgoingEvent } from '../../../utils/contract/console/outgoing-event';
import { escapeHtml } from '../../platform/escape-html';
import { formatChatMessage } from './format-chat-message';
import type { Mail } from './send-mail';

const maxSubject = 150;

/** The email for an event: plain text, and the same as simple HTML. */
export function toMail(event: OutgoingEvent, endpointUrl?: string): Omit<Mail, 'to'> {
  const { headline, lines, quote, footer, url } = formatChatMessage(event, endpointUrl);
  const quoted = quote && `“${quote}”`;
  const paragraphs = [...lines, quoted, footer].filter((part) => part !== undefined && part !== '');
  return {
    id: event.id,
    subject: headline.length > maxSubject ? `${headline.slice(0, maxSubject - 1)}…` : headline,
    text: [headline, ...paragraphs, url && `Open in Passback: ${url}`].filter(Boolean).join('\n\n'),
    html: [
      `<p><strong>${escapeHtml(headline)}</strong></p>`,
      ...paragraphs.map((part) => `<p>${escapeHtml(`${part}`)}</p>`),
      ...(url ? [`<p><a href="${escapeHtml(url)}">Open in Passback</a></p>`] : []),
    ].join('\n'),
  };
}
