import { everyPage } from '../../test/fixtures/pages/every-page';
import { type Hook, probePage } from './probe-page';

/** An example page that is read well, and the hooks that answer on it. */
export interface Example {
  title: string;
  answering: ReadonlySet<string>;
}

/** The hooks that find something. */
export function answeringOf(hooks: readonly Hook[]): Set<string> {
  return new Set(hooks.flatMap(({ name, found }) => (found > 0 ? [name] : [])));
}

/** Our own example pages of a site: what they answer is what a page of its kind should answer. */
export async function examplesOf(site: string): Promise<Example[]> {
  const pages = everyPage.filter((page) => page.site === site);
  const probes = await Promise.all(
    pages.map(async ({ title, html, url }) => ({ title, probe: await probePage(html, new URL(url)) })),
  );
  return probes.map(({ title, probe }) => ({ title, answering: answeringOf(probe?.hooks ?? []) }));
}

/** The examples that are most like a page: those whose hooks differ the least. */
export function nearestOf(examples: readonly Example[], answering: ReadonlySet<string>): Example[] {
  const distances = examples.map((example) => {
    const missing = [...example.answering].filter((name) => !answering.has(name)).length;
    const more = [...answering].filter((name) => !example.answering.has(name)).length;
    return missing + more;
  });
  const least = Math.min(...distances);
  return examples.filter((_, index) => distances[index] === least);
}
