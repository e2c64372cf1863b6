import type { DetectedPerson, Evidence } from '../contract/rep/sighting';
import { cleanText } from '../identity/clean-text';
import { normalizeEmail } from '../identity/email';
import { boundedText } from './bounded-text';
import { findAll } from './page';
import { visibleText } from './visible-text';
import { isOnBehalf } from './webmails/on-behalf';

const maxPeople = 50;

/** Elements whose attributes may contain an address. */
const hintSelector = '[href^="mailto:" i], [title*="@"], [aria-label*="@"]';

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
  // A name that contains an address repeats it or imitates someone else's.
  return { keys: { email, ...(clean && !clean.includes('@') && { name: clean }) }, evidence };
}

/** The recipient of a draft as someone typed it: `Name <address>` or an address alone. */
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
  return [...byKey.values()].slice(0, maxPeople);
}

/**
 * Reads a mailbox as people write it. The name may contain angle brackets, so only the last pair counts.
 *
 * @example readMailbox('"Raman, Priya" <priya@northwind.example>') // { name: 'Raman, Priya', address:
 * 'priya@…' }
 */
export function readMailbox(text: string | null | undefined): { name?: string; address?: string } {
  const trimmed =
    text
      ?.slice(0, 1000)
      .replace(/\p{Cf}/gu, '')
      .trim() ?? '';
  const [, name, address] = /^(.*)<([^<>\s]+@[^<>\s]+)>/s.exec(trimmed) ?? [];
  if (address) return { name: name?.replace(/^"\s*|\s*"\s*$/g, '').trim() || undefined, address };
  if (!/\s/.test(trimmed) && trimmed.includes('@'))
    return { address: trimmed.replace(/^[(<"']+|[)>"',;]+$/g, '') };
  return { name: trimmed || undefined };
}

/**
 * The mailboxes in a list. A quoted name may contain a comma. Of two mailboxes without a comma between them,
 * only the second counts.
 */
export function mailboxesIn(text: string | undefined): { name?: string; address: string }[] {
  const mailbox =
    /(?:"([^"]{0,200})"|([^<>,;"]{0,200}))\s*<([^<>\s]{3,320})>|([^\s<>,;"]{1,64}@[^\s<>,;"]{1,255})/g;
  const list = (text ?? '').slice(0, 5000);
  const mailboxes: { name?: string; address: string }[] = [];
  let end = 0;
  for (const match of list.matchAll(mailbox)) {
    const [all, quoted, plain, inside, bare] = match;
    const isSeparate = /[,;]/.test(list.slice(end, match.index));
    if (!isSeparate) mailboxes.pop(); // It was a display name that looks like an address.
    const name = (quoted ?? plain ?? '').trim();
    mailboxes.push({ ...(name && { name }), address: inside ?? bare ?? '' });
    end = match.index + all.length;
  }
  return mailboxes;
}

/**
 * The person an element is about, from its link, its title or label, or its own text. The text comes last,
 * because it may be a forged name.
 */
export function personFromElement(element: Element, evidence: Evidence): DetectedPerson | undefined {
  const written = readMailbox(visibleText(element, 1000));
  const hints = hintsOf(element).map(readMailbox);
  const address = linkedAddress(element) ?? hints.find((hint) => hint.address)?.address ?? written.address;
  return mailPerson(address, written.name ?? hints.find(({ name }) => name)?.name, evidence);
}

/**
 * The person behind a link that a webmail creates for an address, even if the header around it is collapsed.
 * The address comes from the link or its title: the link's text may be a display name, which a sender can set
 * to someone else's address.
 */
export function personFromLink(link: Element, evidence: Evidence): DetectedPerson | undefined {
  const written = readMailbox(boundedText(link, 1000));
  const titled = readMailbox(link.getAttribute('title')).address;
  return mailPerson(linkedAddress(link) ?? titled ?? written.address, written.name, evidence);
}

/**
 * The one person a part of a page is about, whose name and address may be in separate elements. An address in
 * the text may be a display name, which a sender can set to someone else's, so links and titles take
 * precedence.
 *
 * @param nameElement the element that contains the name, if known.
 * @returns undefined if the part has no address, or two, because it is unclear which one is the person's.
 */
export function personWithin(
  part: Element,
  evidence: Evidence,
  nameElement?: Element,
): DetectedPerson | undefined {
  const text = (visibleText(part, 1000) ?? '').replace(/^[^:：@<]{1,20}[:：]\s*/, ''); // “From:” in any language.
  const { name, address } = readMailbox(text);
  const textAddresses = address ? [address] : (text.match(/[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g) ?? []);
  const hintElements = part.childElementCount > 0 ? findAll(part, hintSelector) : [];
  const elements = [part, ...hintElements];
  const hints = elements.flatMap((element) => [
    linkedAddress(element),
    ...hintsOf(element).map((hint) => readMailbox(hint).address),
  ]);
  const [textEmails, hintEmails] = [emailsIn(textAddresses), emailsIn(hints)];
  const usesText =
    textEmails.size > 0 && (hintEmails.size === 0 || [...textEmails].some((email) => hintEmails.has(email)));
  const emails = usesText ? textEmails : hintEmails;
  if (emails.size !== 1) return undefined;
  const [email] = emails;
  if (nameElement) return mailPerson(email, readMailbox(visibleText(nameElement)).name, evidence);
  if (address) return mailPerson(email, name, evidence);
  return mailPerson(email, text.split(textAddresses[0] ?? '\n')[0]?.replace(/[<(["']+\s*$/, ''), evidence);
}

function emailsIn(texts: readonly (string | null | undefined)[]): Set<string> {
  return new Set(texts.flatMap((text) => (text && normalizeEmail(text)) || []));
}

function hintsOf(element: Element): (string | null)[] {
  return [element.getAttribute('title'), element.getAttribute('aria-label')];
}

function linkedAddress(element: Element): string | undefined {
  const href = element.getAttribute('href');
  return href && /^mailto:/i.test(href) ? decodeAddress(href) : undefined;
}

function decodeAddress(href: string): string | undefined {
  try {
    return decodeURIComponent(href.slice(0, 1000));
  } catch {
    return undefined;
  }
}
