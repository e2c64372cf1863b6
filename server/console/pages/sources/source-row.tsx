import type { EventName } from '../../../../utils/contract/console/event-names';
import type { Source } from '../../../../utils/contract/console/source';
import { Link } from '../../app/link';
import { toHealth } from './health';
import { HealthLine } from './health-line';
import { formatKind, SourceCounts } from './source-facts';
import { UncountedLine } from './uncounted-line';
import { findUncountedNames } from './uncounted-names';

/** One source in the list: its health, and whether some of its events aren't counted. */
export function SourceRow({
  source,
  undecided,
}: {
  source: Source;
  undecided: readonly EventName[] | undefined;
}) {
  const { id, name } = source;
  return (
    <li className="grid gap-1 border-line border-t py-3">
      <Link
        to={`sources/${id}`}
        className="w-fit font-semibold underline decoration-line underline-offset-2 hover:text-accent"
        dir="auto"
      >
        {name}
      </Link>
      <HealthLine health={toHealth(source)} />
      <UncountedLine {...findUncountedNames(source, undecided)} />
      <div className="flex flex-wrap justify-between gap-x-4">
        <p className="text-ink-3 text-small">{formatKind(source)}</p>
        <SourceCounts source={source} />
      </div>
    </li>
  );
}
