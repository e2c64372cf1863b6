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
    const groups = new Map<string, IssueGroup['issues'][number]>();
    for (const { reason, at, kind: issueKind = 'rejected' } of issues) {
      if (issueKind !== kind) continue;
      const existing = groups.get(reason);
      if (existing) existing.times++;
      else groups.set(reason, { reason, at, times: 1 });
    }
    return groups.size > 0 ? [{ kind, title: titles[kind], issues: [...groups.values()] }] : [];
  });
}
