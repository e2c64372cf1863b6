import type { Source } from '../../../../utils/contract/console/source';
import { formatCount, relativeTime } from '../../ui/format';

/** What kind of key a source has, and when it last sent. */
export function formatKind({ kind, lastEventAt }: Source): string {
  const key = kind === 'browser' ? 'Public key, used in web pages' : 'Server key';
  return `${key} · ${lastEventAt ? `last event ${relativeTime(lastEventAt)}` : 'no events yet'}`;
}

/** How many events were stored, repeated and rejected. */
export function SourceCounts({ source: { stored, repeated, rejected } }: { source: Source }) {
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
