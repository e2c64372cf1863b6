import { answeringOf, type Example, nearestOf } from './examples';
import type { Hook } from './probe-page';

/** Which hooks of a page find nothing, and which of them should. */
export interface Verdict {
  /** "Gmail: 7 of 9 hooks answer." */
  summary: string;
  /** They answer on the example that is most like this page: look here first. */
  suspects: Hook[];
  /** They find nothing there either. */
  silent: Hook[];
  /** The example that is most like this page. */
  example: string | undefined;
  /** More than half of what answers there answers here: the page is of that kind, whatever is read on it. */
  isLikeExample: boolean;
}

/** Compares what answers on a page with what answers on the site's example pages. */
export function judge(siteName: string, hooks: readonly Hook[], examples: readonly Example[]): Verdict {
  const answering = answeringOf(hooks);
  const nearest = nearestOf(examples, answering);
  const isExpected = ({ name }: Hook) => nearest.some((example) => example.answering.has(name));
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
