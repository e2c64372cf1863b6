import { useState } from 'react';
import type { ImportKind, ImportResponse } from '../../../../utils/contract/console/import';
import { ApiError } from '../../app/call-api';
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

/** About 5,000 rows, which take seconds. */
const slowBytes = 300_000;

/** Imports a file: choose the kind and the file, preview the import, then see the result. */
export function ImportSection() {
  const [kind, setKind] = useState<ImportKind>('people');
  const [file, setFile] = useState<File>();
  const [options, setOptions] = useState<ImportOptions>(initialOptions);
  /** The last preview, which stays visible while the file is read with other options. */
  const [seen, setSeen] = useState<{ answer: ImportResponse; bytes: Blob }>();
  const preview = usePreview();
  const take = useImport();
  const look = (input: { kind: ImportKind; file: File; options: ImportOptions }) => {
    setOptions(input.options);
    take.reset();
    preview.mutate(input, { onSuccess: setSeen });
  };
  const begin = (kind: ImportKind, file: File | undefined) => {
    setKind(kind);
    setFile(file);
    setSeen(undefined);
    take.reset();
    preview.reset();
    if (file) look({ kind, file, options: initialOptions() });
  };
  const lacking = !seen && lacksColumn(preview.error) ? guessColumns(kind, preview.error.columns) : undefined;
  return (
    <Section title="Import a file">
      <div className="grid gap-4">
        <KindChoice
          kind={kind}
          isDisabled={take.isPending}
          onChange={(kind) => begin(kind, take.data ? undefined : file)}
        />
        <ExpectedColumns kind={kind} />
        <ChooseFile file={file} isDisabled={take.isPending} onChoose={(file) => begin(kind, file)} />
        <div role="status" className="empty:hidden">
          {file && preview.isPending && !seen && (
            <p className="text-ink-3">
              Reading “{file.name}”… {file.size > slowBytes && 'A file of this size takes a few minutes.'}
            </p>
          )}
          {take.data && seen && file && (
            <ImportResult answer={take.data} fileName={file.name} bytes={seen.bytes} />
          )}
        </div>
        {preview.error && (
          <p role="alert" className="text-bad">
            {preview.error.message}
          </p>
        )}
        {lacking && file && (
          <section aria-label="What the columns mean" className="rounded-xl border border-line bg-card p-4">
            <p className="mb-2 font-semibold">Or choose what each column means</p>
            <ColumnsForm
              kind={kind}
              meanings={{ ...lacking, ...options.columns }}
              isDisabled={preview.isPending}
              onChange={(header, meaning) =>
                look({
                  kind,
                  file,
                  options: { ...options, columns: { ...options.columns, [header]: meaning } },
                })
              }
            />
          </section>
        )}
        {seen && file && !take.data && (
          <ImportPreview
            answer={seen.answer}
            fileName={file.name}
            bytes={seen.bytes}
            options={options}
            isReading={preview.isPending}
            isImporting={take.isPending}
            problem={take.error?.message}
            onOptionsChange={(change) => look({ kind, file, options: { ...options, ...change } })}
            onImport={() => take.mutate({ kind, file, options, bytes: seen.bytes })}
          />
        )}
      </div>
    </Section>
  );
}

function lacksColumn(error: Error | null): error is ApiError {
  return error instanceof ApiError && error.type === 'csv-column';
}
