import { useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { Link } from '../../app/link';
import { formatCount } from '../../ui/format';
import { useUndecidedNames } from '../event-names/use-event-names';
import { IssueGroups } from '../sources/issue-groups';
import { UncountedLine } from '../sources/uncounted-line';
import { uncountedNamesOf } from '../sources/uncounted-names';
import type { Integration } from './integration';
import { receivedSince } from './received-since';

/** Waits for a source's first message while the page is open, then shows what came of it. */
export function FirstMessage({ way, source }: { way: Integration; source: Source }) {
  const [before] = useState(source);
  const undecided = useUndecidedNames();
  const came = receivedSince(before, source);
  const place = `sources/${source.id}${way.afterwards ? '?mapping' : ''}`;
  return (
    <div role="status" className="grid gap-3">
      {came ? (
        <>
          <p>
            <b className={`font-semibold ${came.stored + came.repeated > 0 ? 'text-accent' : 'text-warm'}`}>
              {formatReceived(came)}
            </b>
            {came.repeated > 0 && (
              <span className="text-ink-2"> {formatCount(came.repeated)} already received.</span>
            )}
          </p>
          <UncountedLine {...uncountedNamesOf({ name: source.name, uncounted: came.uncounted }, undecided)} />
          <IssueGroups issues={came.issues} />
          <p className="flex flex-wrap gap-x-5">
            <Link to={place} className="link">
              {way.afterwards ?? `Open ${source.name}`}
            </Link>
            {came.stored > 0 && (
              <Link to="leads" className="link">
                View leads
              </Link>
            )}
          </p>
        </>
      ) : (
        <>
          <p className="text-ink-2">
            <span
              className="me-2 inline-block size-2 rounded-full bg-accent motion-safe:animate-pulse"
              aria-hidden="true"
            />
            Waiting for the first message…
          </p>
          <p className="text-ink-3 text-small">
            Send an event, or use the tool’s own test if it has one. Events appear here within seconds. If one
            is rejected, you’ll see why.
          </p>
          {way.afterwards && (
            <Link to={place} className="link w-fit">
              {way.afterwards}
            </Link>
          )}
        </>
      )}
    </div>
  );
}

function formatReceived({
  stored,
  repeated,
  rejected,
}: {
  stored: number;
  repeated: number;
  rejected: number;
}) {
  if (stored > 0)
    return stored === 1 ? 'It works: 1 event stored.' : `It works: ${formatCount(stored)} events stored.`;
  if (repeated > 0) return 'It works, but there were no new events.';
  if (rejected > 0) return 'A message arrived but was rejected.';
  return 'A message arrived, but nothing in it was stored.';
}
