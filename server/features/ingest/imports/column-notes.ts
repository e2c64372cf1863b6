import {
  looksLikeErasure,
  looksLikeOptOut,
  looksLikeOwner,
} from '../../../../utils/contract/ingest/looks-like';
import { quote } from '../files/file-record';
import type { ReadColumns } from '../files/row-values';

/** Notes on which columns of a file are combined. */
export function columnNotes(columns: ReadColumns): string[] {
  return [...columns].flatMap(([meaning, all]) =>
    all.length < 2
      ? []
      : [`The columns ${all.map(({ header }) => quote(header)).join(', ')} are all read as “${meaning}”.`],
  );
}

/** Warnings about ignored columns that look like opt-outs, erasure requests, or owners. */
export function columnAlerts(columns: ReadColumns, ignored: readonly string[]): string[] {
  return ignored.flatMap((header) => {
    const looks = looksLikeOptOut(header)
      ? 'an opt-out'
      : looksLikeErasure(header)
        ? 'an erasure request'
        : looksLikeOwner(header) && !columns.has('owner')
          ? 'the lead’s owner'
          : undefined;
    return looks
      ? [
          `The column ${quote(header)} looks like ${looks}, but it isn’t used. If it is one, choose its meaning.`,
        ]
      : [];
  });
}
