import type { ImportResponse } from '../../../../utils/contract/console/import';
import { Alerts } from './alerts';
import { ColumnsForm } from './columns-form';
import { DateChoice } from './date-choice';
import { ErrorLines } from './error-lines';
import { formatPreview } from './format-import';
import { formatRows, formatSkipped, formatWarnings } from './format-rows';
import type { ImportOptions } from './import-options';
import { Notes } from './notes';
import { hasRenames, RenameChoice } from './rename-choice';
import { SaveRejectedRows } from './save-rejected-rows';

/** Importing more rows than this can take minutes. */
const slowRows = 5000;

/** What an import would do, how the file is read, what is skipped, and the import button. */
export function ImportPreview({
  answer,
  fileName,
  bytes,
  options,
  isReading,
  isImporting,
  problem,
  onOptionsChange,
  onImport,
}: {
  answer: ImportResponse;
  fileName: string;
  bytes: Blob;
  options: ImportOptions;
  /** Whether the file is being read again with other options. */
  isReading: boolean;
  isImporting: boolean;
  /** Why the import failed. */
  problem: string | undefined;
  onOptionsChange: (change: ImportOptions) => void;
  onImport: () => void;
}) {
  const { kind, rows, stored, erased, errors, errorCount, warnings, warningCount, dates, columns } = answer;
  const isBusy = isReading || isImporting;
  const meanings = { ...answer.meanings, ...options.columns };
  return (
    <section
      aria-label="Import preview"
      aria-busy={isReading}
      className="grid gap-5 rounded-xl border border-line bg-card p-4"
    >
      <Alerts alerts={answer.alerts} />
      <p role="status" className="font-semibold">
        {isReading ? 'Reading the file again…' : formatPreview(answer)}
      </p>
      {dates && <DateChoice dates={dates} options={options} onChange={onOptionsChange} />}
      {hasRenames(answer, options) && (
        <RenameChoice
          isOn={options.isRenaming ?? false}
          onChange={(isRenaming) => onOptionsChange({ isRenaming })}
        />
      )}
      <details open={columns.ignored.length > 0}>
        <summary className="link w-fit">{formatColumns(columns)}</summary>
        {answer.isRemembered && (
          <p className="mt-1 text-ink-3 text-small">Same as for your last file with these columns.</p>
        )}
        <div className="mt-2">
          <ColumnsForm
            kind={kind}
            meanings={meanings}
            isDisabled={isImporting}
            onChange={(header, meaning) => onOptionsChange({ columns: { ...meanings, [header]: meaning } })}
          />
        </div>
      </details>
      <Notes answer={answer} />
      <ErrorLines title={formatWarnings(warningCount)} tone="warm" lines={warnings} total={warningCount} />
      <ErrorLines title={formatSkipped(errorCount)} tone="bad" lines={errors} total={errorCount}>
        <SaveRejectedRows answer={answer} fileName={fileName} bytes={bytes} />
      </ErrorLines>
      {(stored > 0 || erased > 0) && (
        <button type="button" className="push-on w-fit" disabled={isBusy} onClick={onImport}>
          {formatButton(stored, isImporting)}
        </button>
      )}
      {isImporting && rows > slowRows && (
        <p role="status" className="text-ink-3 text-small">
          Importing this many rows takes a few minutes. Keep this page open.
        </p>
      )}
      <p role="alert" className="text-bad empty:hidden">
        {problem && `${problem} You can safely import it again: no row is counted twice.`}
      </p>
    </section>
  );
}

function formatButton(stored: number, isImporting: boolean): string {
  const rows = stored > 0 ? ` ${formatRows(stored)}` : ''; // It may only erase people.
  return isImporting ? `Importing${rows}…` : `Import${rows}`;
}

function formatColumns({ used, ignored }: ImportResponse['columns']): string {
  const usedText = used.length === 1 ? '1 column used' : `${used.length} columns used`;
  return ignored.length === 0 ? `${usedText}, none skipped` : `${usedText}, ${ignored.length} skipped`;
}
