import type { ImportResponse } from '../../../../utils/contract/console/import';

/** What to check before importing a file, apart from its columns. */
export function fileAlerts(
  { erased, conflicts, uncounted }: Pick<ImportResponse, 'erased' | 'uncounted'> & { conflicts: number },
  dates: ImportResponse['dates'],
): string[] {
  const alerts: string[] = [];
  if (erased > 0) {
    const people = erased === 1 ? '1 person' : `${erased} people`;
    alerts.push(
      `The file asks for the erasure of ${people}. They are erased for good: undoing the import does not bring them back.`,
    );
  }
  if (conflicts > 0) {
    const [rows, left] = conflicts === 1 ? ['1 row gives', 'It is'] : [`${conflicts} rows give`, 'They are'];
    alerts.push(
      `${rows} a known address another person’s name. ${left} left out unless you choose to rename.`,
    );
  }
  if (dates?.isAmbiguous) {
    alerts.push(
      'Nothing in the file tells whether its dates begin with the day or the month. Choose the order.',
    );
  }
  const n = uncounted.reduce((sum, { events }) => sum + events, 0);
  if (n > 0) {
    const names = uncounted.slice(0, 5).map(({ name }) => name);
    const more = uncounted.length > names.length ? ', …' : '';
    alerts.push(
      `${n === 1 ? '1 row counts' : `${n} rows count`} nothing until you say what it means: ${names.join(', ')}${more}.`,
    );
  }
  return alerts;
}
