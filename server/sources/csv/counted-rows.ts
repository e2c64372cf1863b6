/** What rows did, or would do. */
export interface CountedRows<Row> {
  /** People or pieces of content that are new. */
  made: number;
  stored: number;
  repeated: number;
  /** Rows about people who were erased. */
  erased: Row[];
}

/** Rows in one transaction: what Segment allows in a batch. Others' events wait no longer than for one of these. */
const atOnce = 2500;

/** Counts for parts of a list, added up. */
export async function inParts<Row>(
  rows: readonly Row[],
  count: (part: Row[]) => Promise<CountedRows<Row>>,
): Promise<CountedRows<Row>> {
  const all: CountedRows<Row> = { made: 0, stored: 0, repeated: 0, erased: [] };
  for (let from = 0; from < rows.length; from += atOnce) {
    const { made, stored, repeated, erased } = await count(rows.slice(from, from + atOnce));
    all.made += made;
    all.stored += stored;
    all.repeated += repeated;
    all.erased.push(...erased);
  }
  return all;
}
