import { shortDateTime } from '../../ui/format';
import { groupIssues, type SourceIssue } from './group-issues';

const colors = { rejected: 'text-bad', warning: 'text-warm', notice: 'text-ink-2' } as const;

/** The issues of a source's latest messages, grouped by kind. */
export function IssueGroups({ issues }: { issues: readonly SourceIssue[] }) {
  return (
    <div className="grid gap-4">
      {groupIssues(issues).map(({ kind, title, issues }) => (
        <section key={kind} aria-label={title}>
          <h3 className={`font-semibold text-small ${colors[kind]}`}>{title}</h3>
          <ul className="mt-1">
            {issues.map(({ reason, at, times }) => (
              <li key={reason} className="grid gap-x-4 border-line border-t py-1.5 sm:grid-cols-[1fr_auto]">
                <span>{reason}</span>
                <span className="text-ink-3 text-small sm:pt-px">
                  {times > 1 && `${times}×, last `}
                  <time dateTime={at}>{shortDateTime(at)}</time>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
