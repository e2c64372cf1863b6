import type { OutgoingEvent } from '../../../utils/contract/console/outgoing-event';
import { formatChatMessage } from './format-chat-message';

/**
 * The message for a Teams workflow ("When a Teams webhook request is received"): one Adaptive Card 1.4. All
 * text is in text runs, which don't support Markdown, so a name can't become a link.
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 */
export function toTeams(event: OutgoingEvent, endpointUrl?: string) {
  const { headline, lines, quote, footer, url } = formatChatMessage(event, endpointUrl);
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          fallbackText: headline,
          body: [
            textBlock(headline, { weight: 'Bolder', size: 'Medium' }),
            ...lines.map((line) => textBlock(line)),
            ...(quote ? [textBlock(`“${quote}”`, { italic: true })] : []),
            ...(footer ? [textBlock(footer, { isSubtle: true, size: 'Small' })] : []),
          ],
          ...(url && { actions: [{ type: 'Action.OpenUrl', title: 'Open in Passback', url }] }),
        },
      },
    ],
  };
}

function textBlock(text: string, style: object = {}) {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...style }] };
}
