import type { ImportKind } from '../../../../utils/contract/console/import';
import type { SourceDates } from '../../../../utils/contract/console/source';

/** A file, and how it is to be read where it doesn't say so itself. */
export interface ImportRequest {
  kind: ImportKind;
  bytes: Uint8Array;
  fileName?: string;
  isPreview: boolean;
  /** Who takes it in, for the history. */
  by: string;
  /** JSON of `importColumns`. */
  columns?: string;
  dates?: SourceDates;
  /** Take rows that give a known address another person's name, too. */
  renames?: boolean;
}
