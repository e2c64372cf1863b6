import type { EventName } from '../../../../utils/contract/console/event-names';
import type { Source } from '../../../../utils/contract/console/source';
import { Link } from '../../app/link';
import { healthOf } from './health';
import { HealthLine } from './health-line';
import { Counts, sayKind } from './source-facts';
import { UncountedLine } from './uncounted-line';
import { uncountedOf } from './uncounted-of';

/** One source in the list: how it is doing, and whether some of its events count nothing. */
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
      <HealthLine health={healthOf(source)} />
      <UncountedLine {...uncountedOf(source, undecided)} />
      <div className="flex flex-wrap justify-between gap-x-4">
        <p className="text-ink-3 text-small">{sayKind(source)}</p>
        <Counts source={source} />
      </div>
    </li>
  );
}
