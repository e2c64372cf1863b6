import { useState } from 'react';
import type { ImportKind, ImportResponse } from '../../../../utils/contract/console/import';
import { CallError } from '../../app/call';
import { Part } from '../../ui/part';
import { ChooseFile } from './choose-file';
import { ColumnsForm } from './columns-form';
import { ExpectedColumns } from './expected-columns';
import { guessedColumns } from './guessed-columns';
import { Imported } from './imported';
import { KindChoice } from './kind-choice';
import { Preview } from './preview';
import { firstReading, type Reading } from './reading';
import { useImport, usePreview } from './use-import';

/** Some 5000 rows, which take seconds. */
const slowBytes = 300_000;

/** Imports a file: what it is, the file, what it would do, and then what it did. */
export function ImportPart() {
  const [kind, setKind] = useState<ImportKind>('people');
  const [file, setFile] = useState<File>();
  const [reading, setReading] = useState<Reading>(firstReading);
  /** What was last said of the file; it stays on show while the file is read another way. */
  const [seen, setSeen] = useState<{ answer: ImportResponse; bytes: Blob }>();
  const preview = usePreview();
  const take = useImport();
  const look = (asked: { kind: ImportKind; file: File; reading: Reading }) => {
    setReading(asked.reading);
    take.reset();
    preview.mutate(asked, { onSuccess: setSeen });
  };
  const begin = (kind: ImportKind, file: File | undefined) => {
    setKind(kind);
    setFile(file);
    setSeen(undefined);
    take.reset();
    preview.reset();
    if (file) look({ kind, file, reading: firstReading() });
  };
  const lacking =
    !seen && lacksColumn(preview.error) ? guessedColumns(kind, preview.error.message) : undefined;
  return (
    <Part title="Import a file">
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
              Reading “{file.name}” … {file.size > slowBytes && 'A file of this size takes a few minutes.'}
            </p>
          )}
          {take.data && seen && file && (
            <Imported answer={take.data} fileName={file.name} bytes={seen.bytes} />
          )}
        </div>
        {preview.error && (
          <p role="alert" className="text-bad">
            {preview.error.message}
          </p>
        )}
        {lacking && file && (
          <section aria-label="What the columns mean" className="rounded-xl border border-line bg-card p-4">
            <p className="mb-2 font-semibold">Or say here what the columns mean</p>
            <ColumnsForm
              kind={kind}
              meanings={{ ...lacking, ...reading.columns }}
              isDisabled={preview.isPending}
              onChange={(header, meaning) =>
                look({
                  kind,
                  file,
                  reading: { ...reading, columns: { ...reading.columns, [header]: meaning } },
                })
              }
            />
          </section>
        )}
        {seen && file && !take.data && (
          <Preview
            answer={seen.answer}
            fileName={file.name}
            bytes={seen.bytes}
            reading={reading}
            isReading={preview.isPending}
            isTaking={take.isPending}
            problem={take.error?.message}
            onRead={(change) => look({ kind, file, reading: { ...reading, ...change } })}
            onTake={() => take.mutate({ kind, file, reading, bytes: seen.bytes })}
          />
        )}
      </div>
    </Part>
  );
}

function lacksColumn(error: Error | null): error is CallError {
  return error instanceof CallError && error.type === 'csv-column';
}
