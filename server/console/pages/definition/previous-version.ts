import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';

/**
 * Whether a version is or was in force: both sides signed it and it was computed, or the team started with
 * it.
 */
export function wasActive({ state, adoptedAt, signatures }: DefinitionVersion): boolean {
  return state === 'adopted' || (state === 'retired' && (adoptedAt !== undefined || signatures.length === 0));
}

/** The version in force before another. @param versions newest first. */
export function findPreviousVersion(
  version: DefinitionVersion,
  versions: readonly DefinitionVersion[],
): DefinitionVersion | undefined {
  return versions.find((other) => wasActive(other) && other.definition.version < version.definition.version);
}
