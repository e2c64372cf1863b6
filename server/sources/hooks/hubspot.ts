import { z } from 'zod';
import { hmac, isSame } from './hmac';
import type { Vendor } from './vendor';

const text = z.union([z.string(), z.number(), z.boolean()]).nullish();
/** An app's subscription: that a contact was made, or what one property of theirs is now. */
const change = z.looseObject({
  eventId: text,
  subscriptionType: z.string(),
  objectId: z.union([z.string(), z.number()]),
  occurredAt: z.number().optional(),
  propertyName: z.string().optional(),
  propertyValue: text,
});
/** A workflow's web hook: a whole contact. */
const contact = z.looseObject({
  vid: text,
  objectId: text,
  properties: z.record(
    z.string(),
    z.union([z.looseObject({ value: text }).transform(({ value }) => value), text]),
  ),
});

const traitOf: Record<string, string> = {
  email: 'email',
  firstname: 'firstName',
  lastname: 'lastName',
  jobtitle: 'title',
  company: 'company',
  industry: 'industry',
  country: 'country',
  numemployees: 'employees',
  hs_linkedin_url: 'linkedin',
  linkedin: 'linkedin',
};

const fiveMinutes = 5 * 60_000;

/** HubSpot: an app's subscriptions, and workflows' web hooks. https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests */
export const hubspot: Vendor = {
  id: 'hubspot',
  isSigned({ method, url, header, body, now }, secret) {
    const time = header('x-hubspot-request-timestamp') ?? '';
    const isFresh = Math.abs(now.getTime() - Number(time)) < fiveMinutes;
    return (
      isFresh && isSame(header('x-hubspot-signature-v3'), hmac(secret, method + url + body + time, 'base64'))
    );
  },
  read(said) {
    const whole = contact.safeParse(said);
    if (whole.success) {
      const { vid, objectId, properties } = whole.data;
      return [{ type: 'identify', userId: idOf(vid ?? objectId), traits: traitsOf(properties) }];
    }
    const changes = z.array(change).safeParse(said);
    if (!changes.success) return [];
    return changes.data
      .filter(({ subscriptionType }) => /^contact\.(?:creation|propertyChange)$/.test(subscriptionType))
      .map(({ eventId, objectId, occurredAt, propertyName, propertyValue }) => ({
        type: 'identify',
        messageId: eventId ? `hubspot-${eventId}` : undefined,
        userId: idOf(objectId),
        timestamp: occurredAt && new Date(occurredAt).toISOString(),
        traits: propertyName ? traitsOf({ [propertyName]: propertyValue }) : {},
      }));
  },
};

function idOf(id: z.infer<typeof text>): string | undefined {
  return id ? `hubspot-${id}` : undefined;
}

function traitsOf(properties: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => (traitOf[name] ? [[traitOf[name], value]] : [])),
  );
}
