import { cutText } from '../../../../utils/identity/cut-text';
import type { IncomingContent } from '../../../platform/db/incoming-content';
import { readContent } from '../segment/read-content';
import type { Fields } from './row-to-event';

/** Converts a row of a content file, or explains why it can't be used. */
export function rowToContent({
  content_id,
  title,
  content_type,
  url,
  campaign,
  answers,
}: Fields): IncomingContent | { reason: string } {
  if (!title) return { reason: 'The title is missing.' };
  if (url && !/^https?:\/\//i.test(url)) {
    return { reason: `“${cutText(url, 80)}” isn’t a web address. Start it with https://.` };
  }
  const properties = {
    content_id,
    title,
    content_type,
    url,
    content_answers: answers?.split(/[,;|]/).map((answer) => answer.trim()),
  };
  const content = readContent(
    { properties, event: undefined, name: undefined, context: { traits: {}, campaign: { name: campaign } } },
    'viewed',
  );
  return content ?? { reason: 'The row doesn’t identify any content. Add an ID, an address or a title.' };
}
