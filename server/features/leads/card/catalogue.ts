/** A piece of content that may be sent next. */
export interface Piece {
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
  pieces: readonly Piece[];
  /** Accepted leads by industry; the empty text is "not known". */
  accepted: ReadonlyMap<string, number>;
  /** The team's elements, in its order. */
  elements: readonly string[];
}

/** Of so many accepted leads so many read a piece. */
export interface Read {
  by: number;
  of: number;
  industry?: string;
}

/** Of how many leads it takes to say "of": one reader out of one is no share. */
const fewest = 2;

/** How accepted leads of an industry took a piece; undefined where the industry has too few of them. */
export function readInIndustry(
  { accepted }: Catalogue,
  { readers }: Piece,
  industry: string,
): Read | undefined {
  const of = industry === '' ? 0 : (accepted.get(industry) ?? 0);
  return of < fewest ? undefined : { by: readers.get(industry) ?? 0, of, industry };
}

/** How all accepted leads took a piece. */
export function readByAll({ accepted }: Catalogue, { readers }: Piece): Read {
  return { by: sum(readers), of: sum(accepted) };
}

/** What can be said of it: the industry's share where anybody of it read the piece, else everybody's, else nothing. */
export function readOf(catalogue: Catalogue, piece: Piece, industry: string): Read | undefined {
  const near = readInIndustry(catalogue, piece, industry);
  if (near && near.by > 0) return near;
  const all = readByAll(catalogue, piece);
  return all.by > 0 && all.of >= fewest ? all : undefined;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
