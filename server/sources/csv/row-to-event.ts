import type { ImportKind } from '../../../utils/contract/import';
import { normalizeEmail } from '../../../utils/identity/email';
import { sha256 } from '../../sha256';
import { isNo } from '../files/yes-no';
import { readEvent } from '../segment/read-event';
import type { Read } from '../take-in';

/** A row's fields by what they mean, empty ones left out. */
export type Fields = Readonly<Record<string, string | undefined>>;

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const yes = /^(?:1|true|yes|y|ja|oui|sí|si|x)$/i;

/** A row of people or of engagement as an event, or in words why it can't be one. The same row is the same event. */
export function rowToEvent(kind: ImportKind, fields: Fields, now: Date): Read {
  const { email, at, event } = fields;
  if (email && !normalizeEmail(email)) return { reason: `“${email.slice(0, 80)}” is no e-mail address.` };
  if (kind === 'engagement' && !event) return { reason: 'The event is missing.' };
  if (kind === 'engagement' && !(at && isoDate.test(at))) {
    return {
      reason: `“${(at ?? '').slice(0, 40)}” is no date. Write it as 2026-11-23 or 2026-11-23T09:00Z.`,
    };
  }
  const messageId = sha256(JSON.stringify([kind, fields]));
  const base = { messageId, userId: fields.user_id };
  if (kind === 'people') {
    const { user_id: _, do_not_contact, unsubscribed, erase, is_test, ...traits } = fields;
    if (erase && !isNo(erase)) {
      return {
        reason: 'The row asks for erasure, and was not imported. Erase the person by the command “erase”.',
      };
    }
    if (is_test && !isNo(is_test)) return { reason: 'The row is marked as a test, and was not imported.' };
    const flags = {
      doNotContact: do_not_contact === undefined ? undefined : yes.test(do_not_contact),
      unsubscribed: unsubscribed === undefined ? undefined : yes.test(unsubscribed),
    };
    return readEvent({ ...base, type: 'identify', traits: { ...traits, ...flags } }, now);
  }
  return readEvent(
    {
      ...base,
      type: 'track',
      event,
      timestamp: at && new Date(at.length === 10 ? `${at}T12:00:00Z` : at).toISOString(),
      context: { traits: { email }, campaign: { name: fields.campaign } },
      properties: {
        content_id: fields.content_id,
        title: fields.title,
        content_type: fields.content_type,
        url: fields.url,
        percent: fields.percent?.replace(/\s*%$/, ''),
      },
    },
    now,
  );
}
