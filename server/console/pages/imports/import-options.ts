import type { ImportColumns, ImportKind } from '../../../../utils/contract/console/import';
import type { DateOrder } from '../../../../utils/contract/ingest/date-order';
import { cutText } from '../../../../utils/identity/cut-text';

/** How to read a file, as far as the user has chosen. */
export interface ImportOptions {
  columns?: ImportColumns;
  order?: DateOrder;
  /** An IANA time zone; initially the browser’s. */
  zone?: string;
  /** Import rows even if they give a known address another person’s name. */
  isRenaming?: boolean;
}

/** The path and query for importing a file, under /v1/console. */
export function toImportPath(
  kind: ImportKind,
  { fileName, options, isPreview }: { fileName: string; options: ImportOptions; isPreview: boolean },
): string {
  const { columns, order, zone, isRenaming } = options;
  const query = new URLSearchParams({
    ...(isPreview && { preview: '1' }),
    name: cutText(fileName, 300),
    ...(columns && { columns: JSON.stringify(columns) }),
    ...(order && { order }),
    ...(zone && { zone }),
    ...(isRenaming && { rename: '1' }),
  });
  return `imports/${kind}?${query}`;
}

/** The initial options: local times in the browser’s time zone. */
export function initialOptions(): ImportOptions {
  return { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
}
