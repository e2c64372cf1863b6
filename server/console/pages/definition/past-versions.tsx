import { useState } from 'react';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { shortDate } from '../../ui/format';
import { Section } from '../../ui/section';
import { ChangeList } from './change-list';
import { findPreviousVersion, wasActive } from './previous-version';
import { Signatures } from './signatures';

const maxShown = 5;

/** Past versions, newest first, each with who signed it and what it changed. */
export function PastVersions({ versions }: { versions: readonly DefinitionVersion[] }) {
  const [isAll, setIsAll] = useState(false);
  const retired = versions.filter(({ state }) => state === 'retired');
  if (retired.length === 0) return null;
  return (
    <Section title="Past versions">
      <ol>
        {retired.slice(0, isAll ? undefined : maxShown).map((version) => (
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
      {!isAll && retired.length > maxShown && (
        <button type="button" className="push" onClick={() => setIsAll(true)}>
          Show all {retired.length}
        </button>
      )}
    </Section>
  );
}

/**
 * When a version was in force. One that was signed but replaced by a newer version before it was computed
 * never was.
 */
function describePeriod(version: DefinitionVersion, versions: readonly DefinitionVersion[]): string {
  if (!wasActive(version)) return 'signed, but replaced by a newer version before it went live';
  const next = versions.findLast(
    (other) => wasActive(other) && other.definition.version > version.definition.version,
  );
  const from = shortDate(version.adoptedAt ?? version.createdAt);
  return next?.adoptedAt ? `live from ${from} to ${shortDate(next.adoptedAt)}` : `live from ${from}`;
}
