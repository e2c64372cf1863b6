/** A piece of content that may be sent next. */
export interface CatalogueContent {
  id: string;
  type: string;
  title: string;
  url: string;
  /** IDs of the missing elements that it addresses. */
  answers: readonly string[];
  /** Accepted leads that engaged with it, by industry. */
  readers: ReadonlyMap<string, number>;
}

/**
 * What a team can send next and how many accepted leads engaged with it. The same for all of the team's
 * leads.
 */
export interface Catalogue {
  contents: readonly CatalogueContent[];
  /** Accepted leads by industry. An empty string means the industry isn't known. */
  accepted: ReadonlyMap<string, number>;
  /** The team's elements, in the team's order. */
  elements: readonly string[];
}

/** How many accepted leads read a piece, and out of how many. */
export interface Readership {
  count: number;
  total: number;
  industry?: string;
}

/** The fewest leads for which a share means anything: "1 of 1" doesn't. */
const fewest = 2;

/** How many accepted leads of an industry read a piece; undefined if the industry has too few of them. */
export function readershipInIndustry(
  { accepted }: Catalogue,
  { readers }: CatalogueContent,
  industry: string,
): Readership | undefined {
  const total = industry === '' ? 0 : (accepted.get(industry) ?? 0);
  return total < fewest ? undefined : { count: readers.get(industry) ?? 0, total, industry };
}

/** How many of all accepted leads read a piece. */
export function overallReadership({ accepted }: Catalogue, { readers }: CatalogueContent): Readership {
  return { count: sum(readers), total: sum(accepted) };
}

/**
 * The share to show: the industry's if anyone in it read the piece, otherwise that of all accepted leads;
 * undefined if neither means anything.
 */
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
