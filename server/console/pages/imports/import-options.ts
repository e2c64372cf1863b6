import type { ImportColumns, ImportKind } from '../../../../utils/contract/console/import';
import type { DateOrder } from '../../ui/date-order';

/** How a file is to be read, as far as somebody has said. */
export interface ImportOptions {
  columns?: ImportColumns;
  order?: DateOrder;
  /** An IANA time zone; to begin with, the browser’s own. */
  zone?: string;
  /** Take rows that give a known address another person’s name, too. */
  isRenaming?: boolean;
}

/** What is asked of the endpoint for a file: its path under /v1/console, with the query. */
export function importPath(
  kind: ImportKind,
  { fileName, reading, isPreview }: { fileName: string; reading: ImportOptions; isPreview: boolean },
): string {
  const { columns, order, zone, isRenaming } = reading;
  const query = new URLSearchParams({
    ...(isPreview && { preview: '1' }),
    name: fileName.slice(0, 300),
    ...(columns && { columns: JSON.stringify(columns) }),
    ...(order && { order }),
    ...(zone && { zone }),
    ...(isRenaming && { rename: '1' }),
  });
  return `imports/${kind}?${query}`;
}

/** How a file is read before anybody has said: its local times in the browser’s own zone. */
export function initialOptions(): ImportOptions {
  return { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
}
