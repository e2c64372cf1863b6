import type { Source } from '../../../../utils/contract/console/source';
import { formatAgo, formatCount } from '../../ui/format';

/** What kind of key a source has, and when it last sent. */
export function sayKind({ kind, lastAt }: Source): string {
  const key = kind === 'browser' ? 'Public key, used in web pages' : 'Server key';
  return `${key} · ${lastAt ? `last event ${formatAgo(lastAt)}` : 'no event yet'}`;
}

/** How many events were stored, had come before, and were not taken. */
export function Counts({ source: { stored, repeated, rejected } }: { source: Source }) {
  const counts = [
    ['stored', stored],
    ['repeated', repeated],
    ['rejected', rejected],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-4 text-ink-2 text-small">
      {counts
        .filter(([label, count]) => label === 'stored' || count > 0)
        .map(([label, count]) => (
          <div key={label} className="flex flex-row-reverse gap-1">
            <dt>{label}</dt>
            <dd className="font-semibold text-ink">{formatCount(count)}</dd>
          </div>
        ))}
    </dl>
  );
}
