import type { Source } from '../../../utils/contract/source';
import { formatAgo, formatCount } from '../format';

/** What kind of key a source has, and when it last sent. */
export function sayKind({ kind, lastAt }: Source): string {
  const key = kind === 'browser' ? 'Browser key, stands in public pages' : 'Server key';
  return `${key} · ${lastAt ? `last event ${formatAgo(lastAt)}` : 'no event yet'}`;
}

/** How much was stored, had come before, and was not taken. */
export function Counts({ source: { stored, repeated, rejected } }: { source: Source }) {
  return (
    <dl className="flex flex-wrap gap-x-4 text-ink-2 text-small">
      {(
        [
          ['stored', stored],
          ['repeated', repeated],
          ['rejected', rejected],
        ] as const
      ).map(([label, count]) => (
        <div key={label} className="flex flex-row-reverse gap-1">
          <dt>{label}</dt>
          <dd className="font-semibold text-ink">{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
