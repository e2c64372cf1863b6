import type { ImportResponse } from '../../../utils/contract/import';
import { formatCount } from '../format';
import { sayRows } from './say-rows';

/** The lines that are left out, with their numbers in the file and why. */
export function FaultyLines({ answer: { faults, faulty } }: { answer: ImportResponse }) {
  if (faulty === 0) return null;
  return (
    <div>
      <p className="font-semibold text-bad">
        {faulty === 1 ? '1 row is' : `${sayRows(faulty)} are`} left out
      </p>
      <ul className="mt-1">
        {faults.map(({ line, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may stand twice.
          <li key={index} className="grid gap-x-3 border-line border-t py-1.5 sm:grid-cols-[90px_1fr]">
            <span className="font-semibold">Line {formatCount(line)}</span>
            <span className="text-ink-2">{reason}</span>
          </li>
        ))}
      </ul>
      {faulty > faults.length && (
        <p className="text-ink-3 text-small">
          The first {faults.length} of {formatCount(faulty)}. Mend these and choose the file again to see the
          others.
        </p>
      )}
    </div>
  );
}
