import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';
import { listChanges } from './list-changes';

/** What a version changed compared with the one before it, collapsed. */
export function ChangeList({
  version,
  previous,
}: {
  version: DefinitionVersion;
  previous: DefinitionVersion | undefined;
}) {
  if (!previous) return null;
  const changes = listChanges(previous.definition, version.definition);
  return (
    <details>
      <summary className="w-fit rounded text-ink-3 text-small">
        Changes from version {previous.definition.version}
      </summary>
      <Changes changes={changes} />
    </details>
  );
}

/** Changes, one per line. */
export function Changes({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return <p className="text-ink-2">No changes.</p>;
  return (
    <ul className="list-disc ps-5">
      {changes.map((change) => (
        <li key={change} dir="auto">
          {change}
        </li>
      ))}
    </ul>
  );
}
