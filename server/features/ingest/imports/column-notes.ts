import {
  looksLikeErasure,
  looksLikeOptOut,
  looksLikeOwner,
} from '../../../../utils/contract/ingest/looks-like';
import { quote } from '../files/file-record';
import type { ReadColumns } from '../files/row-values';

const inSentence = new Intl.ListFormat('en');

/** Notes on columns that have the same meaning and are therefore combined. */
export function columnNotes(columns: ReadColumns): string[] {
  const combined = [...columns].filter(([, sameMeaning]) => sameMeaning.length > 1);
  return combined.map(([meaning, sameMeaning]) => {
    const headers = inSentence.format(sameMeaning.map(({ header }) => quote(header)));
    return `The columns ${headers} are read as “${meaning.replaceAll('_', ' ')}”.`;
  });
}

/** Warnings about ignored columns that look like opt-outs, erasure requests, or owners. */
export function columnAlerts(columns: ReadColumns, ignored: readonly string[]): string[] {
  return ignored.flatMap((header) => {
    const likeness = likenessOf(header, columns);
    if (!likeness) return [];
    return `The column ${quote(header)} looks like ${likeness}, but it isn’t used. To use it, choose its meaning.`;
  });
}

/** What the header of an ignored column looks like; undefined if the column can be ignored safely. */
function likenessOf(header: string, columns: ReadColumns): string | undefined {
  if (looksLikeOptOut(header)) return 'an opt-out';
  if (looksLikeErasure(header)) return 'an erasure request';
  if (looksLikeOwner(header) && !columns.has('owner')) return 'the lead’s owner';
  return undefined;
}
