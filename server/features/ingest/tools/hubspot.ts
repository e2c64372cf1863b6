import { hmac, isEqualInConstantTime } from '../signatures/hmac';
import { isFresh, type SignedRequest } from '../signatures/signed-request';
import { itemsOfChange } from './hubspot-changes';
import { hubspotTraits } from './hubspot-traits';
import { identify, refusal } from './items';
import { asList, asRecord, asText, isRecord, ownId } from './lenient';
import type { Tool } from './tool';

/**
 * HubSpot: an app's subscriptions to contacts, and webhooks of workflows. As of November 2026:
 * https://developers.hubspot.com/docs/guides/webhooks/create-generic-webhook-subscriptions and
 * https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests
 */
export const hubspot: Tool = {
  id: 'hubspot',
  name: 'HubSpot',
  sends: 'Contacts: who they are, email opt-outs, merges and privacy deletions.',
  steps: [
    'To send from an app: under Webhooks, enter {address} as the target URL.',
    'Subscribe to contacts: created, privacy deleted, merged, and changes of email, firstname, lastname, jobtitle, company and hs_email_optout.',
    'Copy the app’s client secret from its Auth page and enter it here as the secret.',
    'To send from a workflow instead: add “Send a webhook”, method POST, with {address}. Include all contact properties, or choose email, firstname, lastname, jobtitle and company.',
  ],
  signature: {
    signs: true,
    how: 'HubSpot signs messages with its app’s client secret (signature version 3).',
    isSigned(request, secret) {
      const time = request.header('x-hubspot-request-timestamp') ?? '';
      if (!/^\d{1,15}$/.test(time) || !isFresh(request, Number(time))) return false;
      const expected = hmac(secret, [request.method, urlOf(request), request.bytes, time], 'base64');
      return isEqualInConstantTime(request.header('x-hubspot-signature-v3'), expected);
    },
    explain({ header }) {
      if (header('x-hubspot-signature-v3') || !header('x-hubspot-signature')) return undefined;
      const version = header('x-hubspot-signature-version') === 'v2' ? '2' : '1';
      return `HubSpot signed this message with signature version ${version}, which doesn’t prevent anyone who sees a message from sending it again. Only version 3 is accepted. Send from an app that uses version 3, or use a source without a secret for this workflow.`;
    },
  },
  read(message) {
    if (isRecord(message) && asText(message.subscriptionType) === undefined) return contact(message);
    return asList(message).flatMap((entry) =>
      isRecord(entry) ? itemsOfChange(entry) : [refusal('An entry in HubSpot’s message isn’t an object.')],
    );
  },
  sample: {
    body: [
      {
        eventId: 3816279340,
        subscriptionId: 25,
        portalId: 33,
        occurredAt: 1795500000000,
        subscriptionType: 'object.propertyChange',
        attemptNumber: 0,
        objectId: 1246965,
        objectTypeId: '0-1',
        propertyName: 'email',
        propertyValue: 'hana.bright@northwind.example',
        changeSource: 'CRM',
      },
      {
        eventId: 3816279341,
        subscriptionId: 26,
        portalId: 33,
        occurredAt: 1795500001000,
        subscriptionType: 'object.propertyChange',
        attemptNumber: 0,
        objectId: 1246965,
        objectTypeId: '0-1',
        propertyName: 'jobtitle',
        propertyValue: 'Plant Manager',
        changeSource: 'CRM',
      },
    ],
  },
};

/** A workflow's webhook: a contact, with its properties nested or at the top level. */
function contact(message: Readonly<Record<string, unknown>>) {
  const properties = isRecord(message.properties) ? message.properties : message;
  const plain = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, isRecord(value) ? value.value : value]),
  );
  const id =
    message.vid ?? message.objectId ?? plain.hs_object_id ?? plain.vid ?? asRecord(message.object).objectId;
  const { email, ...traits } = hubspotTraits(plain);
  const userId = ownId('hubspot', id);
  return email || userId ? [identify({ email, userId }, traits)] : [];
}

/** HubSpot signs the URL with these characters decoded, however they were sent. */
function urlOf({ url }: SignedRequest): string {
  return url.href.replace(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi, decodeURIComponent);
}
