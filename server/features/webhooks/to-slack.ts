import type { OutgoingEvent } from '../../../utils/contract/console/outgoing-event';
import { cutText } from '../../../utils/identity/cut-text';
import { formatChatMessage } from './format-chat-message';

/**
 * Slack's limit for the text of a section. https://docs.slack.dev/reference/block-kit/blocks/section-block
 */
const maxLength = 3000;

/**
 * The message for a Slack incoming webhook: the headline as `text`, for notifications, and the whole message
 * as blocks. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function toSlack(event: OutgoingEvent, endpointUrl?: string) {
  const { headline, lines, quote, footer, url } = formatChatMessage(event, endpointUrl);
  const mrkdwnLines = [
    `*${escapeText(headline)}*`,
    ...lines.map(escapeText),
    ...(quote ? [`> ${escapeText(quote)}`] : []),
  ];
  const text = mrkdwn(mrkdwnLines.join('\n'));
  const elements = [
    ...(footer ? [mrkdwn(escapeText(footer))] : []),
    ...(url ? [mrkdwn(`<${escapeText(url)}|Open in Passback>`)] : []),
  ];
  const context = elements.length > 0 && { type: 'context', elements };
  return {
    text: truncate(escapeText(headline)),
    blocks: [{ type: 'section', text }, ...(context ? [context] : [])],
  };
}

/** `verbatim` stops Slack from turning text into links. */
function mrkdwn(text: string) {
  return { type: 'mrkdwn', text: truncate(text), verbatim: true };
}

/** Escapes the three characters that Slack uses for links, mentions, and commands. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Truncates without splitting an escape or a surrogate pair. */
function truncate(text: string): string {
  return text.length <= maxLength ? text : `${cutText(text, maxLength - 1).replace(/&\w*$/, '')}…`;
}
