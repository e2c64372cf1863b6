import type { ImportResponse } from '../../../../utils/contract/console/import';

/** What to check before importing a file, apart from its columns. */
export function fileAlerts(
  { erased, conflicts, uncounted }: Pick<ImportResponse, 'erased' | 'conflicts' | 'uncounted'>,
  dates: ImportResponse['dates'],
): string[] {
  const alerts: string[] = [];
  if (erased > 0) {
    const people = erased === 1 ? '1 person' : `${erased} people`;
    alerts.push(
      `The file requests the erasure of ${people}. Erasure is permanent: undoing the import doesn’t bring anyone back.`,
    );
  }
  if (conflicts > 0) {
    const [rows, left] = conflicts === 1 ? ['1 row gives', 'It is'] : [`${conflicts} rows give`, 'They are'];
    alerts.push(
      `${rows} a known address a different person’s name. ${left} skipped unless you choose to rename.`,
    );
  }
  if (dates?.isAmbiguous) {
    alerts.push('The file doesn’t show whether its dates start with the day or the month. Choose the order.');
  }
  const n = uncounted.reduce((sum, { events }) => sum + events, 0);
  if (n > 0) {
    const names = uncounted.slice(0, 5).map(({ name }) => name);
    const more = uncounted.length > names.length ? ', …' : '';
    alerts.push(
      `${n === 1 ? '1 row isn’t scored' : `${n} rows aren’t scored`} until you set the meaning of these event names: ${names.join(', ')}${more}.`,
    );
  }
  return alerts;
}
