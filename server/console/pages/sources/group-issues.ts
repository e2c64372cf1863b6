import type { Source } from '../../../../utils/contract/console/source';

export type SourceIssue = Source['issues'][number];

/** Issues of one kind, with repeats combined. */
export interface IssueGroup {
  kind: NonNullable<SourceIssue['kind']>;
  title: string;
  issues: { reason: string; at: string; times: number }[];
}

const titles = {
  rejected: 'Rejected',
  warning: 'Accepted with a warning',
  notice: 'Skipped on purpose',
} as const;

/**
 * The issues of a source’s latest messages by kind, worst kind first; within a kind, newest first with
 * repeats counted.
 */
export function groupIssues(issues: readonly SourceIssue[]): IssueGroup[] {
  const kinds = ['rejected', 'warning', 'notice'] as const;
  return kinds.flatMap((kind) => {
    const own = new Map<string, IssueGroup['issues'][number]>();
    for (const { reason, at, kind: of = 'rejected' } of issues) {
      if (of !== kind) continue;
      const known = own.get(reason);
      if (known) known.times++;
      else own.set(reason, { reason, at, times: 1 });
    }
    return own.size > 0 ? [{ kind, title: titles[kind], issues: [...own.values()] }] : [];
  });
}
