import type { SeenPerson } from '../contract/sighting';
import { all } from './page';
import { onlyOnce, personIn, personOf } from './person';
import type { Site } from './site';

const hooks = {
  message: '.message-view',
  sender: 'header [data-test-id="message-from"]',
  pill: '[data-test-id="email-pill"]',
  draftTo: '[data-test-id="container-to"] [data-test-id="pill"]',
};

/** Yahoo Mail: an open message, and a draft's recipients. */
export const yahoo: Site = {
  id: 'yahoo',
  name: 'Yahoo Mail',
  hooks,
  owns: (url) => url.protocol === 'https:' && url.host === 'mail.yahoo.com',
  identityOf: ({ pathname }) => /\/messages?\/[^/]+/.exec(pathname)?.[0] ?? pathname,
  isUnbound: true,
  read(page) {
    const site = this.id;
    const senders = all(page, `${hooks.message} ${hooks.sender}`).map(senderIn);
    const drafted = all(page, hooks.draftTo).map((pill) => personOf(pill, 'mail-draft'));
    const people = onlyOnce([...senders.reverse(), ...drafted]);
    if (people.length > 0) return { status: 'people', site, people };
    return { status: page.querySelector(hooks.message) ? 'mounting' : 'nobody', site };
  },
};

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
