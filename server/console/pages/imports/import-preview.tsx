import type { ImportResponse } from '../../../../utils/contract/console/import';
import { Alerts } from './alerts';
import { ColumnsForm } from './columns-form';
import { DateChoice } from './date-choice';
import { ErrorLines } from './error-lines';
import { formatPreview } from './format-import';
import { formatLeftOut, formatWarnings } from './format-left-out';
import { formatRows } from './format-rows';
import type { ImportOptions } from './import-options';
import { Notes } from './notes';
import { hasRenames, RenameChoice } from './rename-choice';
import { SaveRejectedRows } from './save-rejected-rows';

/** What an import would do, how the file is read, what is left out, and the import button. */
export function ImportPreview({
  answer,
  fileName,
  bytes,
  reading,
  isReading,
  isTaking,
  problem,
  onRead,
  onTake,
}: {
  answer: ImportResponse;
  fileName: string;
  bytes: Blob;
  reading: ImportOptions;
  /** Whether the file is being read again with other options. */
  isReading: boolean;
  isTaking: boolean;
  /** Why it could not be imported. */
  problem: string | undefined;
  onRead: (change: ImportOptions) => void;
  onTake: () => void;
}) {
  const { kind, rows, stored, erased, errors, errorCount, warnings, warningCount, dates, columns } = answer;
  const isBusy = isReading || isTaking;
  const meanings = { ...answer.meanings, ...reading.columns };
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
      {dates && <DateChoice dates={dates} reading={reading} onChange={onRead} />}
      {hasRenames(answer, reading) && (
        <RenameChoice isOn={reading.isRenaming ?? false} onChange={(isRenaming) => onRead({ isRenaming })} />
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
            isDisabled={isTaking}
            onChange={(header, meaning) => onRead({ columns: { ...meanings, [header]: meaning } })}
          />
        </div>
      </details>
      <Notes answer={answer} />
      <ErrorLines title={formatWarnings(warningCount)} tone="warm" lines={warnings} total={warningCount} />
      <ErrorLines title={formatLeftOut(errorCount)} tone="bad" lines={errors} total={errorCount}>
        <SaveRejectedRows answer={answer} fileName={fileName} bytes={bytes} />
      </ErrorLines>
      {(stored > 0 || erased > 0) && (
        <button type="button" className="push-on w-fit" disabled={isBusy} onClick={onTake}>
          {isTaking
            ? `Importing ${formatRows(stored)}…`
            : stored > 0
              ? `Import ${formatRows(stored)}`
              : 'Import'}
        </button>
      )}
      {isTaking && rows > 5000 && (
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

function formatColumns({ used, ignored }: ImportResponse['columns']): string {
  const read = used.length === 1 ? '1 column used' : `${used.length} columns used`;
  return ignored.length === 0 ? `${read}, none skipped` : `${read}, ${ignored.length} skipped`;
}
