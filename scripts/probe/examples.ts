import { everyPage } from '../../test/fixtures/pages/every-page';
import { probePage, type SelectorHit } from './probe-page';

/** An example page that is read correctly, and the selectors that match on it. */
export interface ExamplePage {
  title: string;
  answering: ReadonlySet<string>;
}

/** The names of the selectors that match something. */
export function answeringSelectors(selectors: readonly SelectorHit[]): Set<string> {
  return new Set(selectors.flatMap(({ name, found }) => (found > 0 ? [name] : [])));
}

/** Our example pages for a site. A page of the same kind should match what they match. */
export async function findExamples(site: string): Promise<ExamplePage[]> {
  const pages = everyPage.filter((page) => page.site === site);
  const probes = await Promise.all(
    pages.map(async ({ title, html, url }) => ({ title, probe: await probePage(html, new URL(url)) })),
  );
  return probes.map(({ title, probe }) => ({ title, answering: answeringSelectors(probe?.selectors ?? []) }));
}

/** The example most like a page: the one whose matching selectors differ least. */
export function nearestExample(
  examples: readonly ExamplePage[],
  answering: ReadonlySet<string>,
): ExamplePage[] {
  const distances = examples.map((example) => {
    const missing = [...example.answering].filter((name) => !answering.has(name)).length;
    const more = [...answering].filter((name) => !example.answering.has(name)).length;
    return missing + more;
  });
  const least = Math.min(...distances);
  return examples.filter((_, index) => distances[index] === least);
}
