import { useState } from 'react';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { shortDate } from '../../ui/format';
import { Section } from '../../ui/section';
import { ChangeList } from './change-list';
import { findPreviousVersion, wasLive } from './previous-version';
import { Signatures } from './signatures';

const collapsedCount = 5;

/** Past versions, each with who signed it and what it changed. `versions` must be newest first. */
export function PastVersions({ versions }: { versions: readonly DefinitionVersion[] }) {
  const [isExpanded, setIsExpanded] = useState(false);
  const retired = versions.filter(({ state }) => state === 'retired');
  if (retired.length === 0) return null;
  return (
    <Section title="Past versions">
      <ol>
        {retired.slice(0, isExpanded ? undefined : collapsedCount).map((version) => (
          <li key={version.definition.version} className="border-line border-t py-2.5">
            <p>
              <b className="font-semibold">Version {version.definition.version}</b>{' '}
              <span className="text-ink-3 text-small">
                threshold {version.definition.threshold} of {version.maximum} ·{' '}
                {describePeriod(version, versions)}
              </span>
            </p>
            <Signatures signatures={version.signatures} />
            <ChangeList version={version} previous={findPreviousVersion(version, versions)} />
          </li>
        ))}
      </ol>
      {!isExpanded && retired.length > collapsedCount && (
        <button type="button" className="push" onClick={() => setIsExpanded(true)}>
          Show all {retired.length}
        </button>
      )}
    </Section>
  );
}

/** When a version was live, if it was: a newer one may have replaced it before every lead was rescored. */
function describePeriod(version: DefinitionVersion, versions: readonly DefinitionVersion[]): string {
  if (!wasLive(version)) return 'signed, but replaced by a newer version before it went live';
  // The versions are newest first, so the last newer one is the next.
  const next = versions.findLast(
    (other) => wasLive(other) && other.definition.version > version.definition.version,
  );
  const from = shortDate(version.adoptedAt ?? version.createdAt);
  return next?.adoptedAt ? `live from ${from} to ${shortDate(next.adoptedAt)}` : `live from ${from}`;
}
