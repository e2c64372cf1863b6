import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { hubspotTraits, isKnownProperty } from './hubspot-traits';
import { alias, identify, notice, refusal } from './items';
import { asList, asText, fromMilliseconds, ownId } from './lenient';

const deleted =
  'HubSpot deleted a contact. The person is kept in Passback. If they asked to be erased, erase them here, too.';
const erasureOfNobody =
  'HubSpot requested a privacy deletion without saying whose. Find the person in HubSpot, then erase them here.';

/**
 * Reads one change of an app's subscription: the older `contact.creation` or the current `object.creation`
 * with the object type of contacts.
 */
export function itemsOfChange(change: Readonly<Record<string, unknown>>): IntakeItem[] {
  const { subscriptionType, objectTypeId, objectId, eventId, occurredAt } = change;
  const [object = '', ...rest] = cutText(asText(subscriptionType) ?? '', 80).split('.');
  const what = rest.join('.');
  const isContact = object === 'contact' || (object === 'object' && objectTypeId === '0-1');
  if (!isContact) {
    return [notice(`HubSpot sent “${object}.${what}”, which isn’t about a contact, so it wasn’t stored.`)];
  }
  const userId = ownId('hubspot', objectId);
  const timestamp = fromMilliseconds(occurredAt);
  const messageId = asText(eventId);
  switch (what) {
    case 'creation':
      return [identify({ userId, timestamp }, {}, messageId)];
    case 'propertyChange':
      return [changeOf(change, { userId, timestamp }, messageId)];
    case 'privacyDeletion':
      return [userId ? { kind: 'erase', person: { userId } } : refusal(erasureOfNobody)];
    case 'merge':
      return mergeOf(change, timestamp, messageId);
    case 'deletion':
      return [notice(deleted)];
    default:
      return [notice(`HubSpot sent “${object}.${what}”, which contains nothing to store.`)];
  }
}

type Who = { userId: string | undefined; timestamp: string | undefined };

function changeOf(
  { propertyName, propertyValue }: Readonly<Record<string, unknown>>,
  who: Who,
  messageId: string | undefined,
): IntakeItem {
  const name = cutText(asText(propertyName) ?? '', 100);
  if (!isKnownProperty(name)) {
    return notice(`HubSpot sent a change to the property “${cutText(name, 60)}”, which isn’t stored.`);
  }
  const { email, ...traits } = hubspotTraits({ [name]: propertyValue });
  return identify({ ...who, email }, traits, messageId);
}

/** Maps all merged IDs to the remaining one, which may be new. */
function mergeOf(
  { primaryObjectId, mergedObjectIds, newObjectId, objectId }: Readonly<Record<string, unknown>>,
  timestamp: string | undefined,
  messageId: string | undefined,
): IntakeItem[] {
  const kept = ownId('hubspot', newObjectId ?? primaryObjectId ?? objectId);
  const mergedIds = new Set(
    [primaryObjectId, objectId, ...asList(mergedObjectIds)].flatMap((id) => ownId('hubspot', id) ?? []),
  );
  if (kept) mergedIds.delete(kept);
  if (!kept || mergedIds.size === 0) return [refusal('HubSpot merged contacts without saying which.')];
  return [...mergedIds].map((id) => alias(kept, id, timestamp, messageId && `${messageId} ${id}`));
}
