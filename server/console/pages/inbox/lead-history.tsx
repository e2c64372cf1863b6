import type { ConsoleMe } from '../../../../utils/contract/console/console';
import type { Told } from '../../../../utils/contract/rep/told';
import { Link } from '../../app/link';
import { formatDay } from '../../ui/format';
import { Part } from '../../ui/part';

/** What else reps said of this lead, and what became of it. */
export function LeadHistory({ history, me }: { history: readonly Told[]; me: ConsoleMe }) {
  if (history.length === 0) return null;
  return (
    <Part title="Also said of this lead">
      <ol className="grid gap-3">
        {history.map((told) => (
          <li key={told.id} className="border-line border-s-2 ps-3">
            <Link to={`inbox/${told.id}`} className="link">
              {wordOf(told, me)}
            </Link>{' '}
            <span className="text-ink-3 text-small">
              {told.by} · {formatDay(told.at)}
              {told.actedAt && ' · acted on'}
            </span>
            {told.note && (
              <p className="text-ink-2" dir="auto">
                “{told.note}”
              </p>
            )}
            {told.answer && (
              <p className="text-ink-2" dir="auto">
                {told.answer.by}: {told.answer.text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function wordOf({ stage, disposition }: Told, me: ConsoleMe): string {
  return me.dispositions[stage].find(({ id }) => id === disposition)?.label ?? disposition;
}
