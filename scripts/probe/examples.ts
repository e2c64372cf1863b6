import { everyPage } from '../../test/fixtures/pages/every-page';
import { probePage, type SelectorHit } from './probe-page';

/** An example page that is read correctly, and the selectors that match on it. */
export interface ExamplePage {
  title: string;
  matching: ReadonlySet<string>;
}

/** The names of the selectors that match something. */
export function matchingSelectors(selectors: readonly SelectorHit[]): Set<string> {
  return new Set(selectors.flatMap(({ name, found }) => (found > 0 ? [name] : [])));
}

/** Our example pages for a site. A page of the same kind should match what they match. */
export async function findExamples(site: string): Promise<ExamplePage[]> {
  const pages = everyPage.filter((page) => page.site === site);
  const probes = await Promise.all(
    pages.map(async ({ title, html, url }) => ({ title, probe: await probePage(html, new URL(url)) })),
  );
  return probes.map(({ title, probe }) => ({ title, matching: matchingSelectors(probe?.selectors ?? []) }));
}

/** The examples most like a page: those whose matching selectors differ least. */
export function nearestExamples(
  examples: readonly ExamplePage[],
  matching: ReadonlySet<string>,
): ExamplePage[] {
  const distances = examples.map((example) => {
    const missing = [...example.matching].filter((name) => !matching.has(name)).length;
    const more = [...matching].filter((name) => !example.matching.has(name)).length;
    return missing + more;
  });
  const least = Math.min(...distances);
  return examples.filter((_, index) => distances[index] === least);
}
