import type { OutgoingEvent } from '../../../utils/contract/console/outgoing-event';
import { formatChatMessage } from './format-chat-message';

/**
 * Slack's limit for the text of a section. https://docs.slack.dev/reference/block-kit/blocks/section-block
 */
const longest = 3000;

/**
 * The message for a Slack incoming webhook: the headline as `text`, for notifications, and the whole message
 * as blocks. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function toSlack(event: OutgoingEvent) {
  const { headline, lines, quote, footer } = formatChatMessage(event);
  const said = [`*${escaped(headline)}*`, ...lines.map(escaped), ...(quote ? [`> ${escaped(quote)}`] : [])];
  const text = mrkdwn(said.join('\n'));
  const context = footer && { type: 'context', elements: [mrkdwn(escaped(footer))] };
  return {
    text: cut(escaped(headline)),
    blocks: [{ type: 'section', text }, ...(context ? [context] : [])],
  };
}

/** `verbatim` stops Slack from turning text into links. */
function mrkdwn(text: string) {
  return { type: 'mrkdwn', text: cut(text), verbatim: true };
}

/** Escapes the three characters that Slack uses for links, mentions, and commands. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Truncates without splitting an escape. */
function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/&\w*$/, '')}…`;
}
