import type { SeenPerson } from '../../contract/rep/sighting';
import { all } from '../page';
import { onlyOnce, personIn, personOf } from '../person';
import type { Site } from '../site';

const hooks = {
  message: '.message-view',
  sender: 'header [data-test-id="message-from"]',
  recipients: 'header [data-test-id="message-to"], header [data-test-id="message-cc"]',
  pill: '[data-test-id="email-pill"]',
  draftTo: '[data-test-id="container-to"] [data-test-id="pill"]',
};

/** Yahoo Mail: an open message, and a draft's recipients (hooks of several projects, 2019 to 2026). */
export const yahoo: Site = {
  id: 'yahoo',
  name: 'Yahoo Mail',
  hooks,
  owns: (url) => url.protocol === 'https:' && url.host === 'mail.yahoo.com',
  identityOf: ({ pathname }) => /\/messages?\/[^/]+/.exec(pathname)?.[0] ?? pathname,
  isUnbound: true,
  read(page) {
    const site = this.id;
    const messages = all(page, hooks.message).reverse();
    const senders = onlyOnce(messages.flatMap((message) => all(message, hooks.sender).map(senderIn)));
    // No recipient takes the sender's place.
    const recipients = senders.length > 0 && messages[0] ? recipientsIn(messages[0]) : [];
    const drafted = all(page, hooks.draftTo).map((pill) => personOf(pill, 'mail-draft'));
    const people = onlyOnce([...senders, ...recipients, ...drafted]);
    if (people.length > 0) return { status: 'people', site, people };
    return { status: page.querySelector(hooks.message) ? 'mounting' : 'nobody', site };
  },
};

/** Each pill is one person; a recipient who is shown by name alone is left out. */
function recipientsIn(message: Element): (SeenPerson | undefined)[] {
  return all(message, hooks.recipients).flatMap((list) => {
    const pills = all(list, hooks.pill);
    return (pills.length > 0 ? pills : [list]).map((one) => personIn(one, 'mail-recipient'));
  });
}

/** The pill has the name, and the address in it or beside it. */
function senderIn(from: Element): SeenPerson | undefined {
  const [pill, another] = all(from, hooks.pill);
  if (!pill || another) return undefined;
  const line = from.parentElement;
  const isAlone = line && all(line, hooks.pill).length === 1;
  return (
    personOf(pill, 'mail-sender') ??
    personIn(from, 'mail-sender', pill) ??
    (isAlone ? personIn(line, 'mail-sender', pill) : undefined)
  );
}
