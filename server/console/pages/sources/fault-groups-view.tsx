import { formatMoment } from '../../ui/format';
import { faultGroups, type SourceFault } from './fault-groups';

const colours = { rejected: 'text-bad', warning: 'text-warm', notice: 'text-ink-2' } as const;

/** What a source's last messages ran into, in a group for each kind. */
export function FaultGroups({ faults }: { faults: readonly SourceFault[] }) {
  return (
    <div className="grid gap-4">
      {faultGroups(faults).map(({ kind, title, faults }) => (
        <section key={kind} aria-label={title}>
          <h3 className={`font-semibold text-small ${colours[kind]}`}>{title}</h3>
          <ul className="mt-1">
            {faults.map(({ reason, at, times }) => (
              <li key={reason} className="grid gap-x-4 border-line border-t py-1.5 sm:grid-cols-[1fr_auto]">
                <span>{reason}</span>
                <span className="text-ink-3 text-small sm:pt-px">
                  {times > 1 && `${times}×, last `}
                  <time dateTime={at}>{formatMoment(at)}</time>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
