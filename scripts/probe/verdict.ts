import { type ExamplePage, matchingSelectors, nearestExamples } from './examples';
import type { SelectorHit } from './probe-page';

/** Which selectors match nothing on a page, and which of them should. */
export interface Verdict {
  /** Such as "Gmail: 7 of 9 selectors match." */
  summary: string;
  /** Selectors that match on the nearest example but not here, so look at these first. */
  suspects: SelectorHit[];
  /** Selectors that match on neither. */
  unmatchedEverywhere: SelectorHit[];
  /** The example most like this page. */
  example: string | undefined;
  /**
   * Whether more than half of that example's matching selectors match here too. Then the page is of that kind,
   * whatever was detected.
   */
  isLikeExample: boolean;
}

/** Compares a page's matching selectors with those of the site's example pages. */
export function judge(
  siteName: string,
  selectors: readonly SelectorHit[],
  examples: readonly ExamplePage[],
): Verdict {
  const matching = matchingSelectors(selectors);
  const nearest = nearestExamples(examples, matching);
  const isExpected = ({ name }: SelectorHit) => nearest.some((example) => example.matching.has(name));
  const unmatched = selectors.filter(({ name }) => !matching.has(name));
  return {
    summary: `${siteName}: ${matching.size} of ${selectors.length} selectors match.`,
    suspects: unmatched.filter(isExpected),
    unmatchedEverywhere: unmatched.filter((selector) => !isExpected(selector)),
    example: nearest[0]?.title,
    isLikeExample: nearest.some(
      ({ matching: expected }) =>
        [...expected].filter((name) => matching.has(name)).length * 2 > expected.size,
    ),
  };
}

/** A verdict in sentences. */
export function verdictLines({ summary, suspects, unmatchedEverywhere, example }: Verdict): string[] {
  return [
    summary,
    ...suspects.map(
      ({ name, selector }) =>
        `  \`${selector}\` (${name}) matches nothing here, but matches on our example “${example ?? ''}”. Look here first.`,
    ),
    ...unmatchedEverywhere.map(
      ({ name, selector }) =>
        `  \`${selector}\` (${name}) matches nothing${example ? ` here or on our example “${example}”` : ' here'}.`,
    ),
  ];
}
