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

/** How many accepted leads engaged with a piece of content, and out of how many. */
export interface Readership {
  count: number;
  total: number;
  industry?: string;
}

/** The fewest leads for which a share is meaningful: "1 of 1" isn't. */
const minLeads = 2;
/** Readership below this share says nothing for a piece, so it isn't shown. */
const minShare = 0.25;
/** From this many accepted leads, content that none of them engaged with has failed. */
const minToFail = 5;

/** The readership in an industry; undefined if it has too few accepted leads. */
export function readershipInIndustry(
  { accepted }: Catalogue,
  { readers }: CatalogueContent,
  industry: string,
): Readership | undefined {
  const total = industry === '' ? 0 : (accepted.get(industry) ?? 0);
  return total < minLeads ? undefined : { count: readers.get(industry) ?? 0, total, industry };
}

/** The readership among all accepted leads. */
export function overallReadership({ accepted }: Catalogue, { readers }: CatalogueContent): Readership {
  return { count: sum(readers), total: sum(accepted) };
}

/**
 * The readership to show: the industry's if it speaks for the content, otherwise that of all accepted leads;
 * undefined if neither does.
 */
export function pickReadership(
  catalogue: Catalogue,
  content: CatalogueContent,
  industry: string,
): Readership | undefined {
  const inIndustry = readershipInIndustry(catalogue, content, industry);
  if (inIndustry && isConvincing(inIndustry)) return inIndustry;
  const overall = overallReadership(catalogue, content);
  return isConvincing(overall) ? overall : undefined;
}

function isConvincing({ count, total }: Readership): boolean {
  return total >= minLeads && count / total >= minShare;
}

/** Whether enough leads were accepted to say that none of them wanted this content. */
export function isProvenFailure(catalogue: Catalogue, content: CatalogueContent): boolean {
  const { count, total } = overallReadership(catalogue, content);
  return count === 0 && total >= minToFail;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
