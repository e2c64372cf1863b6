import { looksLikeErasure, looksLikeOptOut, looksLikeOwner } from '../../../utils/contract/looks-like';
import { quote } from '../files/file-record';
import type { ReadColumns } from '../files/row-values';

/** What a preview has to say of a file's columns: those that are read together, and those that should perhaps be. */
export function columnNotes(columns: ReadColumns, ignored: readonly string[], isOfPeople: boolean): string[] {
  const notes = [...columns].flatMap(([meaning, all]) =>
    all.length < 2
      ? []
      : [`The columns ${all.map(({ header }) => quote(header)).join(', ')} are all read as “${meaning}”.`],
  );
  if (!isOfPeople) return notes;
  for (const header of ignored) {
    const rename = looksLikeOptOut(header)
      ? ['an opt-out', 'unsubscribed']
      : looksLikeErasure(header)
        ? ['a request for erasure', 'erase']
        : looksLikeOwner(header) && !columns.has('owner')
          ? ['the owner of a lead', 'owner']
          : undefined;
    if (!rename) continue;
    notes.push(
      `The column ${quote(header)} looks like ${rename[0]}, and is not read. If it is one, rename it to “${rename[1]}”.`,
    );
  }
  return notes;
}
