import type { ReactNode } from 'react';
import { Link } from '../../app/link';
import { signedPoints } from '../../ui/format';

/** One rule: its points, its label, when it counts, and how many reps dispute it. */
export function RuleRow({
  label,
  points,
  disputes = 0,
  children,
}: {
  label: string;
  points: number;
  disputes?: number;
  /** When the rule counts. */
  children: ReactNode;
}) {
  const signTone = points > 0 ? 'text-accent' : 'text-bad';
  const tone = points === 0 ? 'text-ink-3' : signTone;
  return (
    <li className="grid grid-cols-[40px_1fr] gap-x-3 border-line border-t py-2">
      <span className={`text-end font-semibold ${tone}`}>{signedPoints(points)}</span>
      <div className="flex min-w-0 flex-wrap justify-between gap-x-3">
        <div className="min-w-0 flex-1 basis-44" dir="auto">
          {label} {children}
        </div>
        {disputes > 0 && (
          <Link to="inbox?feedback=factor" className="link h-fit text-small text-warm!">
            {disputes === 1 ? '1 dispute' : `${disputes} disputes`}
            <span className="sr-only"> against {label}</span>
          </Link>
        )}
      </div>
    </li>
  );
}
