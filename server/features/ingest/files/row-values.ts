import type { columnMeanings } from '../../../../utils/contract/ingest/column-meanings';
import { type FlagMeaning, readFlag } from '../values/read-flag';
import { quote } from './file-record';
import type { RowFields } from './report-kinds';

/** A column that is read, with its index. */
interface ReadColumn {
  index: number;
  header: string;
}

/** The columns for each meaning, preferred ones first. */
export type ReadColumns = ReadonlyMap<string, readonly ReadColumn[]>;

/** For these, any column can say yes, so that another column's no can't hide an opt-out. */
const flags: ReadonlyMap<string, FlagMeaning> = new Map([
  ['unsubscribed', 'opt-out'],
  ['do_not_contact', 'opt-out'],
  ['erase', 'erase'],
  ['is_test', 'test'],
]);
const times: ReadonlySet<string> = new Set(['at', 'registered_at', 'consented_at']);

/** Groups columns by the meanings of their headers. */
export function readColumns(
  headers: readonly string[],
  meanings: ReturnType<typeof columnMeanings>,
): ReadColumns {
  const found = new Map<string, (ReadColumn & { rank: number })[]>();
  for (const [index, meant] of meanings.entries()) {
    if (!meant) continue;
    const column = { index, header: headers[index] ?? '', rank: meant.rank };
    const others = found.get(meant.meaning);
    if (others) others.push(column);
    else found.set(meant.meaning, [column]);
  }
  for (const columns of found.values()) columns.sort((a, b) => a.rank - b.rank || a.index - b.index);
  return found;
}

/**
 * A row's fields by meaning. If several columns have the same meaning, the first non-empty one is used;
 * `conflicts` describes those that differ.
 */
export function rowValues(
  columns: ReadColumns,
  fields: readonly string[],
): { values: RowFields; conflicts: string[] } {
  const values: Record<string, string> = {};
  const conflicts: string[] = [];
  for (const [meaning, all] of columns) {
    const filled = all.flatMap(({ index, header }) => {
      const text = textOf(fields[index] ?? '', times.has(meaning) ? header : '');
      return text === '' ? [] : [{ header, text }];
    });
    const [first, ...others] = filled;
    if (!first) continue;
    const flag = flags.get(meaning);
    if (meaning === 'additional_emails') {
      values[meaning] = [...new Set(filled.map(({ text }) => text))].join('; ');
    } else if (flag) {
      values[meaning] = strongestOf(
        filled.map(({ text }) => text),
        flag,
      );
    } else {
      values[meaning] = first.text;
      const other = others.find(({ text }) => plain(text) !== plain(first.text));
      if (other) {
        conflicts.push(
          `the columns ${quote(first.header)} and ${quote(other.header)} have different values; ${quote(first.text)} was used, not ${quote(other.text)}.`,
        );
      }
    }
  }
  const [another] = values.additional_emails?.split(/[\s,;]+/) ?? [];
  return { values: values.email || !another ? values : { ...values, email: another }, conflicts };
}

/** The cell that counts if several columns mean the same flag. */
function strongestOf(cells: readonly string[], meaning: FlagMeaning): string {
  const strengths = cells.map((cell) => strengthOf(cell, meaning));
  return cells[strengths.indexOf(Math.max(...strengths))] ?? '';
}

/** A yes is stronger than a value that can't be read, which is stronger than a no. */
function strengthOf(cell: string, meaning: FlagMeaning): number {
  const flag = readFlag(cell, meaning);
  if ('nothing' in flag) return 0;
  if ('value' in flag) return flag.value ? 3 : 1;
  // Beside an opt-out column, a status such as “active” only confirms a no.
  return meaning === 'opt-out' && 'value' in readFlag(cell, 'opt-in') ? 0 : 2;
}

/** Tools write `--` for an empty cell. A header may say that its times are in UTC. */
function textOf(cell: string, header: string): string {
  const text = cell.trim();
  if (/^[-–—]{1,3}$/.test(text)) return '';
  const isUtc = /\b(?:UTC|GMT)\b/i.test(header) && /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?$/.test(text);
  return isUtc ? `${text}Z` : text;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
