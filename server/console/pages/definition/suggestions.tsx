import type { DefinitionVersion } from '../../../../utils/contract/console/definitions';

/** The ids of the suggestion lists. */
export const suggestionLists = { acts: 'known-acts', types: 'known-content-types' } as const;

/** All acts and content types used in any version, as suggestions for fields. */
export function Suggestions({ versions }: { versions: readonly DefinitionVersion[] }) {
  const rules = versions.flatMap(({ definition }) => definition.groups.flatMap(({ rules }) => rules));
  return (
    <>
      <List id={suggestionLists.acts} names={rules.map(({ act }) => act)} />
      <List id={suggestionLists.types} names={rules.flatMap(({ contentType }) => contentType ?? [])} />
    </>
  );
}

function List({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].sort().map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
