import { normalizeEmail } from '../identity/email';
import { mailPerson, onlyOnce } from './person';
import type { Site } from './site';

/** Gmail's open thread. Its hooks are the same in captures from 2016 to Aug 2025. */
export const gmail: Site = {
  id: 'gmail',
  name: 'Gmail',
  examples: [
    'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKjkL',
    'https://mail.google.com/mail/u/1/#search/priya/FMfcgzQXKjkL',
    'https://mail.google.com/mail/u/0/',
    'https://mail.google.com/mail/b/12ab/u/0/#inbox', // A delegated account.
  ],
  counterExamples: [
    'https://mail.google.com/chat/u/0/',
    'https://mail.google.com.evil.example/mail/u/0/',
    'http://mail.google.com/mail/u/0/',
  ],
  owns: (url) =>
    url.protocol === 'https:' && url.host === 'mail.google.com' && url.pathname.startsWith('/mail/'),
  // The thread, whichever list it was opened from.
  identityOf: (url) => `${url.pathname} ${url.hash.split('/').at(-1)}`,
  watch(document, onChange, signal) {
    const observer = new MutationObserver(onChange);
    signal.addEventListener('abort', () => observer.disconnect());
    const main = document.querySelector('[role="main"]');
    if (main) observer.observe(main, { childList: true, subtree: true });
    const title = document.querySelector('title');
    if (title) observer.observe(title, { childList: true });
  },
  read(document) {
    const main = document.querySelector('[role="main"]');
    if (!main) return { status: 'mounting', site: this.id };
    // Rows of a list carry the attribute, too, on a span: only a heading is an open thread.
    const heading = main.querySelector('h2[data-legacy-thread-id]');
    if (!heading) return { status: 'nobody', site: this.id };
    const messages = [...main.querySelectorAll('.adn[data-message-id]')];
    const newest = messages.at(-1);
    if (!newest) return { status: 'mounting', site: this.id };
    const people = onlyOnce([
      ...[...messages].reverse().flatMap((message) => personsOf(message, 'span.gD[email]', 'mail-sender')),
      ...personsOf(newest, '.hb span[email]', 'mail-recipient'),
    ]);
    const message = newest.getAttribute('data-message-id') ?? undefined;
    if (people.length === 0) return { status: 'nobody', site: this.id };
    return { status: 'people', site: this.id, message, people, own: ownAddresses(document) };
  },
};

/** Only in the message's head: `[email]` inside quoted text is no participant. */
function personsOf(message: Element, selector: string, evidence: 'mail-sender' | 'mail-recipient') {
  return [...message.querySelectorAll(selector)]
    .filter((span) => !span.closest('.a3s'))
    .map((span) => mailPerson(span.getAttribute('email'), span.getAttribute('name'), evidence));
}

/** Words around it are localised, the address is not. */
function ownAddresses(document: Document): string[] {
  const label = document
    .querySelector('header[role="banner"] a[aria-label*="@"]')
    ?.getAttribute('aria-label');
  // A subject in the title may hold addresses, too: the account stands last, before "Gmail".
  const words = (label ?? document.title).slice(-400).split(/[\s<>()]+/);
  const address = words.filter((word) => word.includes('@')).at(-1);
  const email = address && normalizeEmail(address);
  return email ? [email] : [];
}
