import { useState } from 'react';
import { type ImportKind, type ImportResponse, importKind } from '../../../../utils/contract/console/import';
import { ApiError } from '../../app/call-api';
import { useRoute } from '../../app/route';
import { Section } from '../../ui/section';
import { ChooseFile } from './choose-file';
import { ColumnsForm } from './columns-form';
import { ExpectedColumns } from './expected-columns';
import { guessColumns } from './guessed-columns';
import { type ImportOptions, initialOptions } from './import-options';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';
import { KindChoice } from './kind-choice';
import { useImport, usePreview } from './use-import';

/** About 5,000 rows. For larger files, the page says that reading takes a while. */
const slowBytes = 300_000;

/** Imports a file: choose the kind and the file, preview the import, then see the result. */
export function ImportSection() {
  const { query } = useRoute();
  const [kind, setKind] = useState<ImportKind>(importKind.safeParse(query.get('kind')).data ?? 'people');
  const [file, setFile] = useState<File>();
  const [options, setOptions] = useState<ImportOptions>(initialOptions);
  /** The last preview, which stays visible while the file is read with other options. */
  const [shownPreview, setShownPreview] = useState<{ answer: ImportResponse; bytes: Blob }>();
  const preview = usePreview();
  const runImport = useImport();
  const readPreview = (input: { kind: ImportKind; file: File; options: ImportOptions }) => {
    setOptions(input.options);
    runImport.reset();
    preview.mutate(input, { onSuccess: setShownPreview });
  };
  const startOver = (kind: ImportKind, file: File | undefined) => {
    setKind(kind);
    setFile(file);
    setShownPreview(undefined);
    runImport.reset();
    preview.reset();
    if (file) readPreview({ kind, file, options: initialOptions() });
  };
  const guessedColumns =
    !shownPreview && isMissingColumn(preview.error) ? guessColumns(kind, preview.error.columns) : undefined;
  return (
    <Section title="Import a file">
      <div className="grid gap-4">
        <KindChoice
          kind={kind}
          isDisabled={runImport.isPending}
          onChange={(kind) => startOver(kind, runImport.data ? undefined : file)}
        />
        <ExpectedColumns kind={kind} />
        <ChooseFile file={file} isDisabled={runImport.isPending} onChoose={(file) => startOver(kind, file)} />
        <div role="status" className="empty:hidden">
          {file && preview.isPending && !shownPreview && (
            <p className="text-ink-3">
              Reading “{file.name}”… {file.size > slowBytes && 'A file of this size takes a few minutes.'}
            </p>
          )}
          {runImport.data && shownPreview && file && (
            <ImportResult answer={runImport.data} fileName={file.name} bytes={shownPreview.bytes} />
          )}
        </div>
        {preview.error && (
          <p role="alert" className="text-bad">
            {preview.error.message}
          </p>
        )}
        {guessedColumns && file && (
          <section aria-label="What the columns mean" className="rounded-xl border border-line bg-card p-4">
            <p className="mb-2 font-semibold">Or choose what each column means</p>
            <ColumnsForm
              kind={kind}
              meanings={{ ...guessedColumns, ...options.columns }}
              isDisabled={preview.isPending}
              onChange={(header, meaning) =>
                readPreview({
                  kind,
                  file,
                  options: { ...options, columns: { ...options.columns, [header]: meaning } },
                })
              }
            />
          </section>
        )}
        {shownPreview && file && !runImport.data && (
          <ImportPreview
            answer={shownPreview.answer}
            fileName={file.name}
            bytes={shownPreview.bytes}
            options={options}
            isReading={preview.isPending}
            isImporting={runImport.isPending}
            problem={runImport.error?.message}
            onOptionsChange={(change) => readPreview({ kind, file, options: { ...options, ...change } })}
            onImport={() => runImport.mutate({ kind, file, options, bytes: shownPreview.bytes })}
          />
        )}
      </div>
    </Section>
  );
}

function isMissingColumn(error: Error | null): error is ApiError {
  return error instanceof ApiError && error.type === 'csv-column';
}
