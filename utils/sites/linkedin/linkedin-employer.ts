import { findAll, findFirst } from '../page';
import { visibleText } from '../visible-text';

const entry = '[data-view-name="profile-component-entity"]';
/** A year in the digits of any script. The line that contains one holds the dates. */
const year = /\p{Nd}{4}/gu;
const duration = /^\p{Nd}+\s?\p{L}/u;

/**
 * The current employer on a profile of the older renderer: the one in the top card, or else the first entry
 * under Experience. In any of LinkedIn's languages, employment types, durations and dates are in the same
 * places, so they are recognized by position. If the position isn't clear, there is no employer.
 */
export function employerOf(main: Element, person: string): string | undefined {
  const experience = findFirst(main, '#experience')?.closest('section');
  const role = experience ? findFirst(experience, entry) : undefined;
  return inTopCard(main, person, role) ?? (role && inRole(role));
}

/**
 * The top card lists the employer and the school, each as a button with a label in the rep's language. If
 * there are two, the first is the employer. A single one is the employer only if its label says so in English
 * or the first entry under Experience confirms it.
 */
function inTopCard(main: Element, person: string, role: Element | undefined): string | undefined {
  const card = findFirst(main, 'h1')?.closest('section');
  const buttons = (card ? findAll(card, 'button[aria-label]') : []).flatMap((button) => {
    const label = button.getAttribute('aria-label') ?? '';
    const name = visibleText(button);
    if (!name || label.includes(person)) return [];
    const isJob = label.startsWith('Current company');
    return [{ name, isJob, list: isWithin(label, name) ? button.closest('ul') : null }];
  });
  const job = buttons.find(({ isJob }) => isJob);
  if (job) return job.name;
  const lines = role ? linesOf(role).map((line) => firstPart(line)) : [];
  const listed = buttons.filter(({ list }) => list);
  const [employer, school] = listed;
  if (employer && school && employer.list === school.list) return employer.name;
  return listed.find(({ name }) => lines.includes(name))?.name;
}

/** “Current company: Northwind. Click to skip to experience card”: text before the name and after it. */
function isWithin(label: string, name: string): boolean {
  const at = label.indexOf(name);
  return at > 0 && at + name.length < label.length;
}

/**
 * One position: title, `Company · Full-time`, dates. Several positions with one employer: the employer,
 * `Full-time · 6 yrs 2 mos`, then each position with its dates. If neither pattern is clear, the logo's text
 * says which line is the employer.
 */
function inRole(role: Element): string | undefined {
  const lines = linesOf(role);
  const [top = '', second = ''] = lines;
  const dates = lines.findIndex((line) => line.search(year) >= 0);
  if ((firstPart(lines[dates] ?? '').match(year) ?? []).length !== 1) return undefined; // No year, or the position has ended.
  const hasOwnDates = linesOf(role, true).length > dates;
  const isDuration = duration.test(second.split(' · ').at(-1) ?? '');
  const isSingle = dates === 2 && hasOwnDates && !isDuration;
  const isGroup = !hasOwnDates || (dates > 2 && isDuration);
  const employer = isSingle ? firstPart(second) : top;
  if (employer && (isSingle || isGroup)) return employer;
  const logo = findAll(role, 'img[alt]')[0]?.getAttribute('alt')?.toLowerCase() ?? '';
  const onLogo = [top, firstPart(second)].filter((name) => name && logo.includes(name.toLowerCase()));
  return onLogo.sort((a, b) => b.length - a.length)[0]; // “Sales Corp” rather than “Sales”.
}

/** The lines of an entry, with or without those of its nested entries. */
function linesOf(role: Element, excludesNested = false): string[] {
  return findAll(role, 'span[aria-hidden="true"]')
    .filter((span) => !excludesNested || span.closest(entry) === role)
    .flatMap((span) => visibleText(span) ?? []);
}

function firstPart(line: string): string {
  return line.split(' · ')[0] ?? '';
}
