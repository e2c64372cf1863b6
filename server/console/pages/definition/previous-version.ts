import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';

/** Whether a version stood, or stands: both signed it and it was counted, or it is the one that the team began with. */
export function wasActive({ state, adoptedAt, signatures }: DefinitionVersion): boolean {
  return state === 'adopted' || (state === 'retired' && (adoptedAt !== undefined || signatures.length === 0));
}

/** The version that stood before another. @param versions newest first. */
export function previousVersion(
  version: DefinitionVersion,
  versions: readonly DefinitionVersion[],
): DefinitionVersion | undefined {
  return versions.find((other) => wasActive(other) && other.definition.version < version.definition.version);
}
