import { answeringSelectors, type ExamplePage, nearestExample } from './examples';
import type { SelectorHit } from './probe-page';

/** Which selectors match nothing on a page, and which of them should. */
export interface Verdict {
  /** Such as "Gmail: 7 of 9 selectors match." */
  summary: string;
  /** They match on the example most like this page, so look here first. */
  suspects: SelectorHit[];
  /** They don't match there either. */
  silent: SelectorHit[];
  /** The example most like this page. */
  example: string | undefined;
  /**
   * More than half of what matches there matches here, so the page is of that kind, whatever was detected.
   */
  isLikeExample: boolean;
}

/** Compares a page's matching selectors with those of the site's example pages. */
export function judge(
  siteName: string,
  selectors: readonly SelectorHit[],
  examples: readonly ExamplePage[],
): Verdict {
  const answering = answeringSelectors(selectors);
  const nearest = nearestExample(examples, answering);
  const isExpected = ({ name }: SelectorHit) => nearest.some((example) => example.answering.has(name));
  const quiet = selectors.filter(({ name }) => !answering.has(name));
  return {
    summary: `${siteName}: ${answering.size} of ${selectors.length} selectors match.`,
    suspects: quiet.filter(isExpected),
    silent: quiet.filter((selector) => !isExpected(selector)),
    example: nearest[0]?.title,
    isLikeExample: nearest.some(
      ({ answering: expected }) =>
        [...expected].filter((name) => answering.has(name)).length * 2 > expected.size,
    ),
  };
}

/** A verdict in sentences. */
export function verdictLines({ summary, suspects, silent, example }: Verdict): string[] {
  return [
    summary,
    ...suspects.map(
      ({ name, selector }) =>
        `  \`${selector}\` (${name}) matches nothing here, but matches on our example “${example ?? ''}”. Look here first.`,
    ),
    ...silent.map(
      ({ name, selector }) =>
        `  \`${selector}\` (${name}) matches nothing, neither here nor on that example.`,
    ),
  ];
}
