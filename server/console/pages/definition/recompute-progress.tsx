import { useEffect, useState } from 'react';
import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';

/**
 * The progress of rescoring every lead by a version that both sides signed. If the user saw it, a message
 * follows when the version is live.
 */
export function RecomputeProgress({
  versions,
  currentVersion,
}: {
  versions: readonly DefinitionVersion[];
  currentVersion: number;
}) {
  const computing = versions.find(({ state }) => state === 'computing');
  const nextVersion = computing?.definition.version;
  const [seenVersion, setSeenVersion] = useState(nextVersion);
  useEffect(() => {
    if (nextVersion !== undefined) setSeenVersion(nextVersion);
  }, [nextVersion]);
  const { done = 0, total = 0 } = computing?.progress ?? {};
  const hasCompleted = nextVersion === undefined && seenVersion === currentVersion;
  return (
    <div
      role="status"
      className={computing || hasCompleted ? 'grid gap-2 rounded-xl bg-accent-soft p-4' : 'hidden'}
    >
      {computing && (
        <>
          <p>
            <b className="font-semibold">Both sides have signed version {nextVersion}.</b> Every lead is being
            rescored. Version {currentVersion} stays live until that’s done.
          </p>
          <progress
            className="h-2 w-full appearance-none overflow-hidden rounded-full bg-track [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-track [&::-webkit-progress-value]:bg-accent"
            max={Math.max(1, total)}
            value={done}
            aria-label="Leads rescored"
          />
          <p className="text-ink-2 text-small">
            {done} of {total === 1 ? '1 lead' : `${total} leads`}
          </p>
        </>
      )}
      {hasCompleted && (
        <p className="font-semibold text-accent">
          Version {currentVersion} is now live. Every lead has been rescored.
        </p>
      )}
    </div>
  );
}
