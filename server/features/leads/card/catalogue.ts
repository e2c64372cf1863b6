/** A piece of content that may be sent next. */
export interface CatalogueContent {
  id: string;
  type: string;
  title: string;
  url: string;
  /** The missing elements it speaks to, by id. */
  answers: readonly string[];
  /** Accepted leads that engaged with it, by industry. */
  readers: ReadonlyMap<string, number>;
}

/** What a team can send next, and how accepted leads took it: the same for all its leads. */
export interface Catalogue {
  contents: readonly CatalogueContent[];
  /** Accepted leads by industry; the empty text is "not known". */
  accepted: ReadonlyMap<string, number>;
  /** The team's elements, in its order. */
  elements: readonly string[];
}

/** Of so many accepted leads so many read a piece. */
export interface Readership {
  count: number;
  total: number;
  industry?: string;
}

/** Of how many leads it takes to say "of": one reader out of one is no share. */
const fewest = 2;

/** How accepted leads of an industry took a piece; undefined where the industry has too few of them. */
export function readershipInIndustry(
  { accepted }: Catalogue,
  { readers }: CatalogueContent,
  industry: string,
): Readership | undefined {
  const total = industry === '' ? 0 : (accepted.get(industry) ?? 0);
  return total < fewest ? undefined : { count: readers.get(industry) ?? 0, total, industry };
}

/** How all accepted leads took a piece. */
export function overallReadership({ accepted }: Catalogue, { readers }: CatalogueContent): Readership {
  return { count: sum(readers), total: sum(accepted) };
}

/** What can be said of it: the industry's share where anybody of it read the piece, else everybody's, else nothing. */
export function readership(
  catalogue: Catalogue,
  content: CatalogueContent,
  industry: string,
): Readership | undefined {
  const near = readershipInIndustry(catalogue, content, industry);
  if (near && near.count > 0) return near;
  const all = overallReadership(catalogue, content);
  return all.count > 0 && all.total >= fewest ? all : undefined;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
