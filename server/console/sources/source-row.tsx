import type { Source } from '../../../utils/contract/source';
import { Link } from '../link';
import { FaultList } from './fault-list';
import { healthOf } from './health';
import { HealthLine } from './health-line';
import { Counts, sayKind } from './source-facts';

/** One source in the list: how it is doing, and what was not taken. */
export function SourceRow({ source }: { source: Source }) {
  const { id, name, faults } = source;
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
      <div className="flex flex-wrap justify-between gap-x-4">
        <p className="text-ink-3 text-small">{sayKind(source)}</p>
        <Counts source={source} />
      </div>
      <FaultList faults={faults} of={name} />
    </li>
  );
}
