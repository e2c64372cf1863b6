import type { Overview } from '../../../../utils/contract/console/overview';
import { Link } from '../../app/link';
import { formatCount, relativeTime } from '../../ui/format';

type Overdue = Overview['overdueVerdicts'];

/** What is past its deadline, the longest wait first. */
export function OverdueList({
  overdue: { count, isMore, items },
  what,
  toPath,
}: {
  overdue: Overdue;
  what: 'verdict' | 'first contact' | 'answer';
  toPath: (item: Overdue['items'][number]) => string;
}) {
  if (count === 0) return <p className="mt-3 text-ink-3">No {what} is overdue.</p>;
  return (
    <div className="mt-3">
      <p className="font-semibold text-warm">
        {isMore ? `More than ${formatCount(count)}` : formatCount(count)} {count === 1 ? what : `${what}s`}{' '}
        overdue
      </p>
      <ul className="mt-1">
        {items.map((item) => (
          <li key={item.id} className="flex items-baseline gap-3 py-1">
            <Link to={toPath(item)} className="min-w-0 flex-1 truncate hover:underline" dir="auto">
              {item.name}
              {item.company && <span className="text-ink-3"> · {item.company}</span>}
            </Link>
            <span className="shrink-0 text-ink-3 text-small">
              {what} due {relativeTime(item.dueAt)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
