import type { ImportKind } from '../../../../utils/contract/console/import';
import type { SourceDates } from '../../../../utils/contract/console/source';

/** A file, and how to read it where it doesn't say so itself. */
export interface ImportRequest {
  kind: ImportKind;
  bytes: Uint8Array;
  fileName?: string;
  isPreview: boolean;
  /** Who imports it, for the history. */
  by: string;
  /** JSON of `importColumns`. */
  columns?: string;
  dates?: SourceDates;
  /** Also import rows that give a known email address another person's name. */
  renames?: boolean;
}
