import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';

/**
 * Whether a version is or was live: both sides signed it and every lead was rescored, or the team started
 * with it.
 */
export function wasLive({ adoptedAt }: Pick<DefinitionVersion, 'adoptedAt'>): boolean {
  return adoptedAt !== undefined;
}

/** The version that was live before another. @param versions newest first. */
export function findPreviousVersion(
  version: DefinitionVersion,
  versions: readonly DefinitionVersion[],
): DefinitionVersion | undefined {
  return versions.find((other) => wasLive(other) && other.definition.version < version.definition.version);
}
