import type { IntakeItem } from '../intake-item';
import { hmac, isSame } from '../signatures/hmac';
import { identify, notice, refusal, track } from './items';
import { bag, isBag, list, own, text } from './lenient';
import { mauticPerson } from './mautic-person';
import { mauticSample } from './mautic-sample';
import type { Tool } from './tool';

/**
 * Mautic's webhooks, which come several at a time, by the names of their triggers. One answer of 410 would end the hook
 * for good. https://devdocs.mautic.org/en/5.x/webhooks/events/ (November 2026)
 */
export const mautic: Tool = {
  id: 'mautic',
  name: 'Mautic',
  sends: 'Contacts, opt-outs, opened mails, clicked links, visited pages and sent forms.',
  steps: [
    'In Mautic, open Settings, then Webhooks, and add one with the POST URL {address}',
    'Copy its secret, and enter it here.',
    'Choose the events: contact identified, updated, deleted and channel subscription changed; email open; page hit; form submit.',
  ],
  signature: {
    signs: true,
    how: 'Mautic signs each message with the secret of its webhook.',
    isSigned: ({ header, bytes }, secret) =>
      isSame(header('webhook-signature'), hmac(secret, [bytes], 'base64')),
  },
  read: (message) =>
    Object.entries(bag(message)).flatMap(([trigger, entries]) =>
      trigger.startsWith('mautic.')
        ? list(entries).flatMap((entry) =>
            isBag(entry)
              ? itemsOf(trigger, entry)
              : [refusal(`An entry of ${trigger.slice(0, 60)} can’t be read.`)],
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
        'Mautic deleted a contact. The person stays here, because Mautic also deletes when it merges two: erase them if they asked for it themselves.',
      ),
    ];
  }
  const [stat, hit, submission] = [bag(entry.stat), bag(entry.hit), bag(entry.submission)];
  const contact = [
    entry.contact,
    entry.lead,
    stat.contact,
    stat.lead,
    hit.contact,
    hit.lead,
    submission.contact,
    submission.lead,
  ].find(isBag);
  const person = mauticPerson(contact ?? {});
  const email = person.email ?? text(stat.emailAddress) ?? text(bag(submission.results).email);
  if (!email && !person.userId) {
    return [notice(`Mautic sent “${trigger.slice(0, 60)}”, which names nobody. It was not stored.`)];
  }
  const timestamp = text(entry.timestamp) ?? text(hit.dateHit) ?? text(submission.dateSubmitted);
  const who = { email, userId: person.userId, timestamp };
  if (trigger === 'mautic.lead_channel_subscription_changed')
    return [subscriptionOf(entry, who, person.traits)];
  return [identify(who, person.traits), ...actsOf(trigger, entry, who)];
}

type Who = { email: unknown; userId: string | undefined; timestamp: string | undefined };

/** `bounced` says nothing of what the person wants. */
function subscriptionOf(entry: Entry, who: Who, traits: object): IntakeItem {
  const channel = text(entry.channel)?.slice(0, 20) ?? 'email';
  if (channel !== 'email')
    return notice(`Mautic changed the subscription to “${channel}”. Only email’s is stored.`);
  const status = text(entry.new_status);
  if (status === 'contactable') return identify(who, { ...traits, unsubscribed: false });
  if (status === 'unsubscribed' || status === 'manual')
    return identify(who, { ...traits, unsubscribed: true });
  return notice(
    'Mautic reported that a mail bounced. That is not stored: it says nothing of what the person wants.',
  );
}

function actsOf(trigger: string, entry: Entry, who: Who): IntakeItem[] {
  if (trigger === 'mautic.email_on_open') return [openOf(entry, who)];
  if (trigger === 'mautic.page_on_hit') return [hitOf(entry, who)];
  if (trigger === 'mautic.form_on_submit') return [submissionOf(entry, who)];
  return [];
}

/** Each opening is counted by Mautic: the second of the same mail is another event. */
function openOf(entry: Entry, who: Who): IntakeItem {
  const stat = bag(entry.stat);
  const mail = isBag(stat.email) ? stat.email : bag(entry.email);
  const time = text(stat.openCount) ?? text(stat.lastOpened) ?? who.timestamp;
  const id = text(stat.id);
  return track({
    ...who,
    event: 'Email Opened',
    messageId: id && time && `open ${id} ${time}`,
    properties: {
      content_id: own('mautic-email', mail.id),
      content_type: 'email',
      email_subject: text(mail.subject) ?? text(mail.name),
    },
  });
}

/** A hit through a redirect in a mail is a click on a link of that mail. */
function hitOf(entry: Entry, who: Who): IntakeItem {
  const hit = bag(entry.hit);
  const [page, redirect, mail] = [bag(hit.page), bag(hit.redirect), bag(hit.email)];
  const isClick = isBag(hit.redirect) && (isBag(hit.email) || hit.source === 'email');
  const id = text(hit.id);
  return track({
    ...who,
    event: isClick ? 'Email Link Clicked' : 'Page Viewed',
    messageId: id && `hit ${id}`,
    userAgent: text(hit.userAgent)?.slice(0, 500),
    properties: {
      content_id: own('mautic-page', page.id),
      title: text(page.title) ?? text(hit.urlTitle),
      url: text(redirect.url) ?? text(hit.url),
      email_subject: isClick ? text(mail.subject) : undefined,
    },
  });
}

/** A form counts once a marketer says what it means: a newsletter’s is no request for contact. */
function submissionOf(entry: Entry, who: Who): IntakeItem {
  const submission = bag(entry.submission);
  const form = bag(submission.form);
  const name = text(form.name) ?? text(form.alias) ?? 'unnamed form';
  const id = text(submission.id);
  return track({
    ...who,
    event: `Form Submitted: ${name}`,
    messageId: id && `form ${id}`,
    properties: {
      content_id: own('mautic-form', form.id),
      content_type: 'form',
      title: name,
      url: text(submission.referer),
    },
  });
}
