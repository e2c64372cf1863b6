import { z } from 'zod';
import { hmac, isSame } from './hmac';
import type { Vendor } from './vendor';

const text = z.union([z.string(), z.number()]).nullish();
const field = z.union([z.object({ value: text }).transform(({ value }) => value), text]);
const contact = z.looseObject({
  id: text,
  fields: z.looseObject({ core: z.record(z.string(), field).catch({}) }).nullish(),
});
const piece = z.looseObject({ id: text, name: text, title: text, subject: text, url: text }).nullish();
const entry = z.looseObject({
  contact: contact.nullish(),
  lead: contact.nullish(),
  timestamp: text,
  email: piece,
  page: piece,
  stat: z.looseObject({ id: text, emailAddress: text, lead: contact.nullish() }).nullish(),
  hit: z.looseObject({ id: text, url: text, lead: contact.nullish() }).nullish(),
  submission: z.looseObject({ id: text, form: piece, lead: contact.nullish() }).nullish(),
});
const body = z.record(z.string(), z.union([z.array(entry), entry]).catch([]));

/** What its triggers mean; all others say who somebody is. */
const events: Record<string, string> = {
  'mautic.email_on_open': 'Email Opened',
  'mautic.page_on_hit': 'Page Viewed',
  'mautic.form_on_submit': 'Contact Form Submitted',
};

/**
 * Mautic's web hooks, which come several at a time, by the names of their triggers. One answer of 410 would end the
 * hook for good. https://developer.mautic.org/#webhooks
 */
export const mautic: Vendor = {
  id: 'mautic',
  isSigned: ({ header, body }, secret) => isSame(header('webhook-signature'), hmac(secret, body, 'base64')),
  read(said) {
    const parsed = body.safeParse(said);
    if (!parsed.success) return [];
    return Object.entries(parsed.data).flatMap(([trigger, entries]) =>
      [entries].flat().flatMap((said) => eventOf(events[trigger], trigger, said)),
    );
  },
};

function eventOf(event: string | undefined, trigger: string, said: z.infer<typeof entry>): object[] {
  const who = said.contact ?? said.lead ?? said.stat?.lead ?? said.hit?.lead ?? said.submission?.lead;
  const core = who?.fields?.core ?? {};
  const email = core.email ?? said.stat?.emailAddress;
  if (!email && !who?.id) return [];
  const name = [core.firstname, core.lastname].filter(Boolean).join(' ');
  const traits = {
    email,
    name,
    title: core.position,
    company: core.company,
    country: core.country,
    linkedin: core.linkedin,
  };
  const identity = { userId: who?.id && `mautic-${who.id}`, timestamp: said.timestamp ?? undefined };
  if (!event) return [{ type: 'identify', ...identity, traits }];
  const about = said.email ?? said.page ?? said.submission?.form;
  const id = said.stat?.id ?? said.hit?.id ?? said.submission?.id;
  return [
    { type: 'identify', ...identity, traits },
    {
      type: 'track',
      ...identity,
      messageId: id ? `${trigger}-${id}` : undefined,
      event,
      context: { traits: { email } },
      properties: {
        content_id: about?.id && `mautic-${trigger}-${about.id}`,
        title: about?.subject ?? about?.title ?? about?.name,
        url: said.hit?.url ?? about?.url,
      },
    },
  ];
}
