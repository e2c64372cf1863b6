import { Link } from '../../app/link';
import { formatCount } from '../../ui/format';

const maxShown = 3;

/** How many events aren't counted because of their names, with a link to decide what the names mean. */
export function UncountedLine({
  events,
  names,
  prefix = '',
}: {
  /** How many events. */
  events: number;
  /** Their names, most frequent first. */
  names: readonly string[];
  /** Text placed before it. */
  prefix?: string;
}) {
  if (events === 0) return null;
  const more = names.length - maxShown;
  return (
    <p>
      {prefix}
      <span className="font-semibold text-warm">
        {events === 1 ? '1 event doesn’t count' : `${formatCount(events)} events don’t count`}
      </span>
      {names.length > 0 && (
        <span className="text-ink-2">
          : {names.slice(0, maxShown).join(', ')}
          {more > 0 && ` and ${formatCount(more)} more`}
        </span>
      )}
      .{' '}
      <Link to="sources/event-names" className="link">
        Choose what {names.length === 1 ? 'this name counts' : 'these names count'} as
      </Link>
    </p>
  );
}
