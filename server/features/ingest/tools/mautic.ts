import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { hmac, isEqualInConstantTime } from '../signatures/hmac';
import { identify, notice, refusal, track } from './items';
import { asList, asRecord, asText, isRecord, ownId } from './lenient';
import { mauticPerson } from './mautic-person';
import { mauticSample } from './mautic-sample';
import type { Tool } from './tool';

/**
 * Mautic's webhooks. A message contains several, grouped by the names of their triggers. Never respond with
 * 410: it would disable the webhook. https://devdocs.mautic.org/en/5.x/webhooks/events/ (November 2026)
 */
export const mautic: Tool = {
  id: 'mautic',
  name: 'Mautic',
  sends: 'Contacts, opt-outs, opened emails, clicked links, visited pages and form submissions.',
  steps: [
    'In Mautic, open Settings, then Webhooks, and add a webhook with the POST URL {address}',
    'Copy its secret and enter it here.',
    'Choose the events: contact identified, updated, deleted and channel subscription changed; email open; page hit; form submit.',
  ],
  signature: {
    signs: true,
    how: 'Mautic signs messages with its webhook’s secret.',
    isSigned: ({ header, bytes }, secret) =>
      isEqualInConstantTime(header('webhook-signature'), hmac(secret, [bytes], 'base64')),
  },
  read: (message) =>
    Object.entries(asRecord(message)).flatMap(([trigger, entries]) =>
      trigger.startsWith('mautic.')
        ? asList(entries).flatMap((entry) =>
            isRecord(entry)
              ? itemsOf(trigger, entry)
              : [refusal(`An entry in ${cutText(trigger, 60)} can’t be read.`)],
          )
        : [],
    ),
  sample: mauticSample,
};

type Entry = Readonly<Record<string, unknown>>;

function itemsOf(trigger: string, entry: Entry): IntakeItem[] {
  if (trigger === 'mautic.lead_post_delete') {
    return [
      notice(
        'Mautic deleted a contact. The person is kept in Passback, because Mautic also deletes contacts when it merges them. If they asked to be erased, erase them here, too.',
      ),
    ];
  }
  const [stat, hit, submission] = [asRecord(entry.stat), asRecord(entry.hit), asRecord(entry.submission)];
  const contact = [
    entry.contact,
    entry.lead,
    stat.contact,
    stat.lead,
    hit.contact,
    hit.lead,
    submission.contact,
    submission.lead,
  ].find(isRecord);
  const person = mauticPerson(contact ?? {});
  const email = person.email ?? asText(stat.emailAddress) ?? asText(asRecord(submission.results).email);
  if (!email && !person.userId) {
    return [notice(`Mautic sent “${cutText(trigger, 60)}” without a person, so it wasn’t stored.`)];
  }
  const timestamp = asText(entry.timestamp) ?? asText(hit.dateHit) ?? asText(submission.dateSubmitted);
  const who = { email, userId: person.userId, timestamp };
  if (trigger === 'mautic.lead_channel_subscription_changed')
    return [subscriptionOf(entry, who, person.traits)];
  return [identify(who, person.traits), ...actsOf(trigger, entry, who)];
}

type Who = { email: unknown; userId: string | undefined; timestamp: string | undefined };

/** `bounced` doesn't say what the person wants. */
function subscriptionOf(entry: Entry, who: Who, traits: object): IntakeItem {
  const channel = cutText(asText(entry.channel) ?? 'email', 20);
  if (channel !== 'email')
    return notice(`Mautic changed the subscription to “${channel}”. Only email subscriptions are stored.`);
  const status = asText(entry.new_status);
  if (status === 'contactable') return identify(who, { ...traits, unsubscribed: false });
  if (status === 'unsubscribed' || status === 'manual')
    return identify(who, { ...traits, unsubscribed: true });
  return notice(
    'Mautic reported a bounced email. Bounces aren’t stored, because they aren’t the person’s own choice.',
  );
}

function actsOf(trigger: string, entry: Entry, who: Who): IntakeItem[] {
  if (trigger === 'mautic.email_on_open') return [openOf(entry, who)];
  if (trigger === 'mautic.page_on_hit') return [hitOf(entry, who)];
  if (trigger === 'mautic.form_on_submit') return [submissionOf(entry, who)];
  return [];
}

/** Mautic counts every opening, so a second one of the same mail is another event. */
function openOf(entry: Entry, who: Who): IntakeItem {
  const stat = asRecord(entry.stat);
  const mail = isRecord(stat.email) ? stat.email : asRecord(entry.email);
  const time = asText(stat.openCount) ?? asText(stat.lastOpened) ?? who.timestamp;
  const id = asText(stat.id);
  return track({
    ...who,
    event: 'Email Opened',
    messageId: id && time && `open ${id} ${time}`,
    properties: {
      content_id: ownId('mautic-email', mail.id),
      content_type: 'email',
      email_subject: asText(mail.subject) ?? asText(mail.name),
    },
  });
}

/** A hit through a redirect in a mail is a click on a link in that mail. */
function hitOf(entry: Entry, who: Who): IntakeItem {
  const hit = asRecord(entry.hit);
  const [page, redirect, mail] = [asRecord(hit.page), asRecord(hit.redirect), asRecord(hit.email)];
  const isClick = isRecord(hit.redirect) && (isRecord(hit.email) || hit.source === 'email');
  const id = asText(hit.id);
  return track({
    ...who,
    event: isClick ? 'Email Link Clicked' : 'Page Viewed',
    messageId: id && `hit ${id}`,
    userAgent: cutText(asText(hit.userAgent) ?? '', 500),
    properties: {
      content_id: ownId('mautic-page', page.id),
      title: asText(page.title) ?? asText(hit.urlTitle),
      url: asText(redirect.url) ?? asText(hit.url),
      email_subject: isClick ? asText(mail.subject) : undefined,
    },
  });
}

/** Counts only once marketing maps the form’s name: a newsletter form isn’t a contact request. */
function submissionOf(entry: Entry, who: Who): IntakeItem {
  const submission = asRecord(entry.submission);
  const form = asRecord(submission.form);
  const name = asText(form.name) ?? asText(form.alias) ?? 'unnamed form';
  const id = asText(submission.id);
  return track({
    ...who,
    event: `Form Submitted: ${name}`,
    messageId: id && `form ${id}`,
    properties: {
      content_id: ownId('mautic-form', form.id),
      content_type: 'form',
      title: name,
      url: asText(submission.referer),
    },
  });
}
