import type { Source } from '../../../../utils/contract/console/source';

export type SourceIssue = Source['issues'][number];

/** Faults of one kind, the same ones together. */
export interface IssueGroup {
  kind: NonNullable<SourceIssue['kind']>;
  title: string;
  issues: { reason: string; at: string; times: number }[];
}

const titles = {
  rejected: 'Not taken',
  warning: 'Taken without a value',
  notice: 'Left out on purpose',
} as const;

/** What a source’s last messages ran into, by kind, the worst kind first; in each the newest first, repeats counted. */
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
