import type { Site } from './site';

/** What a page is made of, by counts. */
export interface Structure {
  site: string;
  /** How often each thing that the reader finds its way by is there. */
  selectors: Record<string, number>;
  /** `count tag[attribute attribute]`, the most frequent first. */
  elements: string[];
}

const maxElements = 50_000;
const maxLines = 150;

/**
 * Describes a page that can't be read, for those who keep the readers: tags, names of attributes and counts, no text, no
 * value, no address. A name that stands only once may be somebody's, and is left out.
 */
export function describeStructure(page: Element, site: Site): Structure {
  const elements = Array.from(page.querySelectorAll('*')).slice(0, maxElements);
  const names = countOf(elements.flatMap((element) => [element.localName, ...element.getAttributeNames()]));
  const named = (name: string) => {
    const isPlain = /^[a-z][a-z-]{0,30}$/.test(name);
    return isPlain && (!name.includes('-') || (names.get(name) ?? 0) > 1) ? name : '…';
  };
  const lines = countOf(
    elements.map((element) => {
      const attributes = [...new Set(element.getAttributeNames().map(named))].sort();
      return `${named(element.localName)}[${attributes.join(' ')}]`;
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
