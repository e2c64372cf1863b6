import { useState } from 'react';
import type { Source } from '../../../../utils/contract/console/source';
import { Link } from '../../app/link';
import { formatCount } from '../../ui/format';
import { useUndecidedNames } from '../event-names/use-event-names';
import { IssueGroups } from '../sources/issue-groups';
import { UncountedLine } from '../sources/uncounted-line';
import { findUncountedNames } from '../sources/uncounted-names';
import type { Integration } from './integration';
import { countReceivedSince, type ReceivedCounts } from './received-since';

/** Waits for a source's first message while the page is open, then shows what came of it. */
export function FirstMessage({ integration, source }: { integration: Integration; source: Source }) {
  const [before] = useState(source);
  const undecided = useUndecidedNames();
  const received = countReceivedSince(before, source);
  const path = `sources/${source.id}${integration.mappingLink ? '?mapping' : ''}`;
  return (
    <div role="status" className="grid gap-3">
      {received ? (
        <>
          <p>
            <b
              className={`font-semibold ${received.stored + received.repeated > 0 ? 'text-accent' : 'text-warm'}`}
            >
              {formatReceived(received)}
            </b>
            {received.repeated > 0 && (
              <span className="text-ink-2"> {formatCount(received.repeated)} already received.</span>
            )}
          </p>
          <UncountedLine
            {...findUncountedNames({ name: source.name, uncounted: received.uncounted }, undecided)}
          />
          <IssueGroups issues={received.issues} />
          <p className="flex flex-wrap gap-x-5">
            <Link to={path} className="link">
              {integration.mappingLink ?? `Open ${source.name}`}
            </Link>
            {received.stored > 0 && (
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
            Waiting for a message…
          </p>
          <p className="text-ink-3 text-small">
            Send an event, or use the tool’s own test if it has one. Events appear here within seconds. If one
            is rejected, you’ll see why.
          </p>
          {integration.mappingLink && (
            <Link to={path} className="link w-fit">
              {integration.mappingLink}
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
}: Pick<ReceivedCounts, 'stored' | 'repeated' | 'rejected'>) {
  if (stored > 0)
    return stored === 1 ? 'It works: 1 event stored.' : `It works: ${formatCount(stored)} events stored.`;
  if (repeated > 0) return 'It works, but there were no new events.';
  if (rejected > 0) return 'A message arrived but was rejected.';
  return 'A message arrived, but nothing in it was stored.';
}
