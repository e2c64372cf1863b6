import type { DetectedPerson, Evidence } from '../contract/rep/sighting';
import { cleanText } from '../identity/clean-text';
import { normalizeEmail } from '../identity/email';
import { boundedText } from './bounded-text';
import { findAll } from './page';
import { visibleText } from './visible-text';
import { isOnBehalf } from './webmails/on-behalf';

const addressed = '[href^="mailto:" i], [title*="@"], [aria-label*="@"]';

/** A person seen in a mail. @returns undefined where the address is none, or a group's that speaks for somebody. */
export function mailPerson(
  address: string | null | undefined,
  name: string | null | undefined,
  evidence: Evidence,
): DetectedPerson | undefined {
  const email = address ? normalizeEmail(address) : undefined;
  if (!email) return undefined;
  if (name && isOnBehalf(cleanText(name) ?? '', email)) return undefined;
  const clean = cleanText(name?.slice(0, 2000).replace(/^["'\s]+|["'\s]+$/g, ''));
  // A display name with an address in it is a disguise, or says nothing that the address does not.
  return { keys: { email, ...(clean && !clean.includes('@') && { name: clean }) }, evidence };
}

/** Whom a mail is being written to, as people write one: `Name <address>`, or an address alone. */
export function personFromText(text: string | undefined): DetectedPerson | undefined {
  const { name, address } = readMailbox(text);
  return mailPerson(address, name, 'mail-draft');
}

/** The first of each address, profile or, where there is neither, name. */
export function uniquePeople(people: readonly (DetectedPerson | undefined)[]): DetectedPerson[] {
  const byKey = new Map<string, DetectedPerson>();
  for (const person of people) {
    const { email, linkedinMember, linkedin, name } = person?.keys ?? {};
    const key = email ?? linkedinMember ?? linkedin ?? name;
    if (person && key && !byKey.has(key)) byKey.set(key, person);
  }
  return [...byKey.values()].slice(0, 50);
}

/**
 * A mailbox as people write it. The name may hold angle brackets, too: the last ones count.
 *
 * @example readMailbox('"Raman, Priya" <priya@northwind.example>') // { name: 'Raman, Priya', address: 'priya@…' }
 */
export function readMailbox(text: string | null | undefined): { name?: string; address?: string } {
  const short =
    text
      ?.slice(0, 1000)
      .replace(/\p{Cf}/gu, '')
      .trim() ?? '';
  const [, before, inside] = /^(.*)<([^<>\s]+@[^<>\s]+)>/s.exec(short) ?? [];
  if (inside) return { name: before?.replace(/^"\s*|\s*"\s*$/g, '').trim() || undefined, address: inside };
  if (!/\s/.test(short) && short.includes('@')) return { address: short.replace(/^[(<"']+|[)>"',;]+$/g, '') };
  return { name: short || undefined };
}

/** The mailboxes in a list of them. A name in quotes may have a comma; without one between them, two are one. */
export function mailboxesIn(text: string | undefined): { name?: string; address: string }[] {
  const mailbox =
    /(?:"([^"]{0,200})"|([^<>,;"]{0,200}))\s*<([^<>\s]{3,320})>|([^\s<>,;"]{1,64}@[^\s<>,;"]{1,255})/g;
  const list = (text ?? '').slice(0, 5000);
  const found: { name?: string; address: string }[] = [];
  let end = 0;
  for (const match of list.matchAll(mailbox)) {
    const [all, quoted, plain, inside, bare] = match;
    const isApart = /[,;]/.test(list.slice(end, match.index));
    if (!isApart) found.pop(); // A display name that looks like an address is followed by the person's own.
    const name = (quoted ?? plain ?? '').trim();
    found.push({ ...(name && { name }), address: inside ?? bare ?? '' });
    end = match.index + all.length;
  }
  return found;
}

/** The person an element is about: by its link, its title or label, or its own words, which may be a false name. */
export function personFromElement(element: Element, evidence: Evidence): DetectedPerson | undefined {
  const words = readMailbox(visibleText(element, 1000));
  const hints = hintsOf(element).map(readMailbox);
  const address = linkedAddress(element) ?? hints.find((hint) => hint.address)?.address ?? words.address;
  return mailPerson(address, words.name ?? hints.find(({ name }) => name)?.name, evidence);
}

/**
 * The person behind a link that a webmail makes for an address, even if the header it is in is collapsed. The address is
 * the link's own, or its title's: the link's text may be a display name, which a sender can set to somebody's address.
 */
export function personFromLink(link: Element, evidence: Evidence): DetectedPerson | undefined {
  const words = readMailbox(boundedText(link, 1000));
  const titled = readMailbox(link.getAttribute('title')).address;
  return mailPerson(linkedAddress(link) ?? titled ?? words.address, words.name, evidence);
}

/**
 * The one person that a part of a page is about, whose name and address may stand apart in it. An address in the text
 * may be a display name, which a sender can set to somebody else's: where links or titles say another, they count.
 *
 * @param named the element that has the name, where that is known.
 * @returns undefined where the part has no address, or two: nobody can say which is the person's.
 */
export function personWithin(part: Element, evidence: Evidence, named?: Element): DetectedPerson | undefined {
  const words = (visibleText(part, 1000) ?? '').replace(/^[^:：@<]{1,20}[:：]\s*/, ''); // “From:”, in whatever language.
  const { name, address } = readMailbox(words);
  const inWords = address ? [address] : (words.match(/[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g) ?? []);
  const inside = part.childElementCount > 0 ? findAll(part, addressed) : [];
  const elements = [part, ...inside];
  const hints = elements.flatMap((element) => [
    linkedAddress(element),
    ...hintsOf(element).map((hint) => readMailbox(hint).address),
  ]);
  const [shown, hinted] = [emailsIn(inWords), emailsIn(hints)];
  const isShown = shown.size > 0 && (hinted.size === 0 || [...shown].some((email) => hinted.has(email)));
  const emails = isShown ? shown : hinted;
  if (emails.size !== 1) return undefined;
  const [email] = emails;
  if (named) return mailPerson(email, readMailbox(visibleText(named)).name, evidence);
  if (address) return mailPerson(email, name, evidence);
  return mailPerson(email, words.split(inWords[0] ?? '\n')[0]?.replace(/[<(["']+\s*$/, ''), evidence);
}

function emailsIn(texts: readonly (string | null | undefined)[]): Set<string> {
  return new Set(texts.flatMap((text) => (text && normalizeEmail(text)) || []));
}

function hintsOf(element: Element): (string | null)[] {
  return [element.getAttribute('title'), element.getAttribute('aria-label')];
}

function linkedAddress(element: Element): string | undefined {
  const href = element.getAttribute('href');
  return href && /^mailto:/i.test(href) ? decoded(href) : undefined;
}

function decoded(href: string): string | undefined {
  try {
    return decodeURIComponent(href.slice(0, 1000));
  } catch {
    return undefined;
  }
}
