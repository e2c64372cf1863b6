import type { DetectedPerson, Evidence } from '../contract/rep/sighting';
import { cleanText } from '../identity/clean-text';
import { normalizeEmail } from '../identity/email';
import { boundedText } from './bounded-text';
import { findAll } from './page';
import { visibleText } from './visible-text';
import { isOnBehalf } from './webmails/on-behalf';

const addressed = '[href^="mailto:" i], [title*="@"], [aria-label*="@"]';

/**
 * A person in an email. @returns undefined if the address is invalid, or belongs to a group that sends on
 * someone's behalf.
 */
export function mailPerson(
  address: string | null | undefined,
  name: string | null | undefined,
  evidence: Evidence,
): DetectedPerson | undefined {
  const email = address ? normalizeEmail(address) : undefined;
  if (!email) return undefined;
  if (name && isOnBehalf(cleanText(name) ?? '', email)) return undefined;
  const clean = cleanText(name?.slice(0, 2000).replace(/^["'\s]+|["'\s]+$/g, ''));
  // A display name that contains an address is a disguise or adds nothing.
  return { keys: { email, ...(clean && !clean.includes('@') && { name: clean }) }, evidence };
}

/** The recipient of a draft as people type one: `Name <address>`, or an address alone. */
export function personFromText(text: string | undefined): DetectedPerson | undefined {
  const { name, address } = readMailbox(text);
  return mailPerson(address, name, 'mail-draft');
}

/** Keeps the first person per address or profile or, if there is neither, per name. */
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
 * Reads a mailbox as people write it. The name may contain angle brackets too, so the last ones count.
 *
 * @example readMailbox('"Raman, Priya" <priya@northwind.example>') // { name: 'Raman, Priya', address:
 * 'priya@…' }
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

/**
 * The mailboxes in a list. A quoted name may contain a comma. Two mailboxes with no comma between them count
 * as one.
 */
export function mailboxesIn(text: string | undefined): { name?: string; address: string }[] {
  const mailbox =
    /(?:"([^"]{0,200})"|([^<>,;"]{0,200}))\s*<([^<>\s]{3,320})>|([^\s<>,;"]{1,64}@[^\s<>,;"]{1,255})/g;
  const list = (text ?? '').slice(0, 5000);
  const found: { name?: string; address: string }[] = [];
  let end = 0;
  for (const match of list.matchAll(mailbox)) {
    const [all, quoted, plain, inside, bare] = match;
    const isApart = /[,;]/.test(list.slice(end, match.index));
    if (!isApart) found.pop(); // A display name that looks like an address comes before the person's real address.
    const name = (quoted ?? plain ?? '').trim();
    found.push({ ...(name && { name }), address: inside ?? bare ?? '' });
    end = match.index + all.length;
  }
  return found;
}

/**
 * The person an element is about, from its link, its title or label, or its own text, which may be a forged
 * name.
 */
export function personFromElement(element: Element, evidence: Evidence): DetectedPerson | undefined {
  const words = readMailbox(visibleText(element, 1000));
  const hints = hintsOf(element).map(readMailbox);
  const address = linkedAddress(element) ?? hints.find((hint) => hint.address)?.address ?? words.address;
  return mailPerson(address, words.name ?? hints.find(({ name }) => name)?.name, evidence);
}

/**
 * The person behind a link that a webmail creates for an address, even if the header around it is collapsed.
 * The address comes from the link or its title: the link's text may be a display name, which a sender can set
 * to someone else's address.
 */
export function personFromLink(link: Element, evidence: Evidence): DetectedPerson | undefined {
  const words = readMailbox(boundedText(link, 1000));
  const titled = readMailbox(link.getAttribute('title')).address;
  return mailPerson(linkedAddress(link) ?? titled ?? words.address, words.name, evidence);
}

/**
 * The one person a part of a page is about, whose name and address may be in separate elements. An address in
 * the text may be a display name, which a sender can set to someone else's, so links and titles take
 * precedence.
 *
 * @param named the element that contains the name, if known.
 * @returns undefined if the part has no address, or two, because it is unclear which one is the person's.
 */
export function personWithin(part: Element, evidence: Evidence, named?: Element): DetectedPerson | undefined {
  const words = (visibleText(part, 1000) ?? '').replace(/^[^:：@<]{1,20}[:：]\s*/, ''); // “From:” in any language.
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
