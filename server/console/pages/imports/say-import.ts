import type { ImportResponse } from '../../../../utils/contract/console/import';
import { formatCount } from '../../ui/format';
import { madeOf } from './kinds';
import { sayRows } from './say-rows';

type Said = Pick<
  ImportResponse,
  'kind' | 'rows' | 'made' | 'stored' | 'repeated' | 'faulty' | 'warned' | 'erased' | 'dates'
>;

/** What a file would do, in a sentence or two. */
export function sayPreview(answer: Said): string {
  const { rows, stored, repeated, faulty } = answer;
  if (rows === 0) return 'This file names columns and has no rows.';
  if (stored === 0 && answer.erased === 0) {
    if (faulty === 0) return `Nothing new: all ${sayRows(repeated)} were imported before.`;
    if (answer.dates?.isAmbiguous) return 'Choose how dates are written to see what this file does.';
    if (repeated === 0) return 'None of the rows in this file can be imported.';
    return 'Nothing new: every row was imported before or is left out.';
  }
  const all = faulty === 0 && repeated === 0 && rows > 1 ? 'all ' : '';
  return `This imports ${all}${sayRows(stored)}${restOf(answer, 'is', 'are')}`;
}

/** What an import did: `: 12 new people. 3 rows were imported before.` */
export function sayImported(answer: Said): string {
  return restOf(answer, 'was', 'were');
}

function restOf(answer: Said, is: string, are: string): string {
  const { made, repeated, faulty, warned, erased } = answer;
  const rows = (count: number, one: string, many: string) => `${sayRows(count)} ${count === 1 ? one : many}`;
  const sentences = [
    made > 0 ? `, with ${formatCount(made)} ${madeOf(answer)}` : '',
    erased > 0 && `${formatCount(erased)} ${erased === 1 ? `person ${is}` : `people ${are}`} erased`,
    repeated > 0 && rows(repeated, 'was imported before', 'were imported before'),
    warned > 0 && `${rows(warned, 'is', 'are')} taken without a value`,
    faulty > 0 && `${rows(faulty, is, are)} left out`,
  ].filter((sentence) => sentence !== false);
  return `${sentences.join('. ')}.`;
}
