import type { Source } from '../../../utils/contract/source';
import { formatMoment } from '../format';

/** What was not taken of late, newest first, to open. */
export function FaultList({ faults, of }: { faults: Source['faults']; of: string }) {
  if (faults.length === 0) return null;
  return (
    <details>
      <summary className="link w-fit text-small">
        {faults.length === 1 ? 'The last fault' : `The last ${faults.length} faults`}
        <span className="sr-only"> of {of}</span>
      </summary>
      <ul className="mt-1 border-line border-s-2 ps-3">
        {faults.map(({ at, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several may have come at once, for the same reason.
          <li key={index} className="py-1">
            <time dateTime={at} className="block text-ink-3 text-small">
              {formatMoment(at)}
            </time>
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
