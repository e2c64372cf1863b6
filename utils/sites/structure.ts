import type { PageStructure } from '../contract/rep/page-structure';
import type { Site } from './site';

const maxElements = 50_000;
const maxLines = 150;

/**
 * Describes a page that can't be read, for the maintainers of the readers: tags, attribute names and counts,
 * but no text, values or addresses. A name that occurs only once could identify someone, so it is left out.
 */
export function describeStructure(page: Element, site: Site): PageStructure {
  const elements = Array.from(page.querySelectorAll('*')).slice(0, maxElements);
  const names = countOf(elements.flatMap((element) => [element.localName, ...element.getAttributeNames()]));
  const safeName = (name: string) => {
    const isPlain = /^[a-z][a-z-]{0,30}$/.test(name);
    return isPlain && (!name.includes('-') || (names.get(name) ?? 0) > 1) ? name : '…';
  };
  const lines = countOf(
    elements.map((element) => {
      const attributes = [...new Set(element.getAttributeNames().map(safeName))].sort();
      return `${safeName(element.localName)}[${attributes.join(' ')}]`;
    }),
  );
  return {
    site: site.id,
    selectors: Object.fromEntries(
      Object.entries(site.selectors).map(([name, selector]) => [
        name,
        page.querySelectorAll(selector).length,
      ]),
    ),
    elements: [...lines]
      .sort(([, a], [, b]) => b - a)
      .slice(0, maxLines)
      .map(([line, count]) => `${count} ${line}`),
  };
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
