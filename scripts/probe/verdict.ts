import { answeringSelectors, type ExamplePage, nearestExample } from './examples';
import type { SelectorHit } from './probe-page';

/** Which hooks of a page find nothing, and which of them should. */
export interface Verdict {
  /** "Gmail: 7 of 9 hooks answer." */
  summary: string;
  /** They answer on the example that is most like this page: look here first. */
  suspects: SelectorHit[];
  /** They find nothing there either. */
  silent: SelectorHit[];
  /** The example that is most like this page. */
  example: string | undefined;
  /** More than half of what answers there answers here: the page is of that kind, whatever is read on it. */
  isLikeExample: boolean;
}

/** Compares what answers on a page with what answers on the site's example pages. */
export function judge(
  siteName: string,
  hooks: readonly SelectorHit[],
  examples: readonly ExamplePage[],
): Verdict {
  const answering = answeringSelectors(hooks);
  const nearest = nearestExample(examples, answering);
  const isExpected = ({ name }: SelectorHit) => nearest.some((example) => example.answering.has(name));
  const quiet = hooks.filter(({ name }) => !answering.has(name));
  return {
    summary: `${siteName}: ${answering.size} of ${hooks.length} hooks answer.`,
    suspects: quiet.filter(isExpected),
    silent: quiet.filter((hook) => !isExpected(hook)),
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
        `  \`${selector}\` (${name}) finds nothing, and does on our example “${example ?? ''}”. Look here first.`,
    ),
    ...silent.map(({ name, selector }) => `  \`${selector}\` (${name}) finds nothing, as on that example.`),
  ];
}
