import type { SeenPerson } from '../contract/sighting';
import { isAnybodysHost, observe, walk } from './page';
import { onlyOnce, personOf } from './person';
import type { Site } from './site';

const hooks = {
  heading: 'h1, h2, h3, [role="heading"]',
  address: 'a[href^="mailto:" i], [title*="@"], [aria-label*="@"]',
  main: '[role="main"], main',
};

/** Where addresses stand that are nobody's on this page: rows, menus, paragraphs, what is being written, quoted or hidden. */
const elsewhere =
  'table tr:nth-child(6) ~ tr, ul > :nth-child(6), ol, [role="row"], [role="option"], [role="listitem"], [role="listbox"], [role="grid"], [role="tree"], [role="menu"], nav, aside, footer, p, [role="navigation"], [role="complementary"], [role="banner"], blockquote, [contenteditable]:not([contenteditable="false"]), [hidden], [aria-hidden="true"], textarea';

/** From the subject to a mail's people, and from one to the next, stand labels and a date: more text is the mail itself. */
const longestGap = 80;
const mostNodes = 20_000;

/**
 * Any other webmail that a rep has added: whoever stands in the head of a mail, which is the first place with a heading
 * that names an address outside of any list. A guess, and the panel says so.
 */
export const webmail: Site = {
  id: 'webmail',
  name: 'your webmail',
  hooks,
  owns: isAnybodysHost,
  identityOf: (url) => `${url.origin}${url.pathname}${url.hash}`,
  isUnbound: true,
  watch(page, onChange, signal) {
    observe(page.querySelector(hooks.main) ?? page.querySelector('body'), onChange, signal);
  },
  read(page) {
    const site = this.id;
    const people = onlyOnce(headOf(page));
    return people.length > 0 ? { status: 'people', site, people } : { status: 'nobody', site };
  },
};

/** The people of the first mail's head, in the order of the page. */
function headOf(page: Element): SeenPerson[] {
  const people: SeenPerson[] = [];
  let gap = 0;
  let heading: Element | undefined;
  let container: Element | undefined;
  let seen = 0;
  const walker = walk(page);
  for (let node = walker.nextNode(); node && seen < mostNodes; node = walker.nextNode(), seen++) {
    if (container && !container.contains(node)) break;
    if (isElement(node) && node.matches(hooks.heading)) {
      heading = node;
      gap = 0;
    }
    const person = heading && gap <= longestGap ? personAt(node) : undefined;
    if (person) container ??= containerOf(node, heading);
    if (person && container) {
      people.push(person);
      gap = 0;
    } else if (!isElement(node) && !heading?.contains(node)) {
      gap += node.textContent?.trim().length ?? 0; // An address in no container is far from any subject: an account, a footer.
    }
  }
  return people;
}

function personAt(node: Node): SeenPerson | undefined {
  if (isElement(node)) {
    if (!node.matches(hooks.address) || node.closest(elsewhere)) return undefined;
    return personOf(node, 'webmail-guess');
  }
  const text = node.textContent ?? '';
  if (!/<[^<>\s]+@[^<>\s]+>/.test(text.slice(0, 1000)) || !node.parentElement) return undefined;
  return node.parentElement.closest(elsewhere) ? undefined : personOf(node.parentElement, 'webmail-guess');
}

/** The nearest part of the page around an address that has its heading, too. */
function containerOf(node: Node, heading: Element | undefined): Element | undefined {
  const innermost = isElement(node) ? node.parentElement : node.parentElement?.parentElement;
  for (let part = innermost; part && part.localName !== 'body'; part = part.parentElement) {
    if (heading && part.contains(heading)) return part;
  }
  return undefined;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
