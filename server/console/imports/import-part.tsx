import { useState } from 'react';
import type { ImportKind } from '../../../utils/contract/import';
import { Part } from '../part';
import { ChooseFile } from './choose-file';
import { ExpectedColumns } from './expected-columns';
import { Imported } from './imported';
import { KindChoice } from './kind-choice';
import { Preview } from './preview';
import { useImport, usePreview } from './use-import';

/** Some 5000 rows, which take seconds. */
const slowBytes = 300_000;

/** A file taken in: what it is, the file, what it would do, and then what it did. */
export function ImportPart() {
  const [kind, setKind] = useState<ImportKind>('people');
  const [file, setFile] = useState<File>();
  const preview = usePreview();
  const take = useImport();
  const look = (kind: ImportKind, file: File | undefined) => {
    setKind(kind);
    setFile(file);
    take.reset();
    preview.reset();
    if (file) preview.mutate({ kind, file });
  };
  return (
    <Part title="Import a file">
      <div className="grid gap-4">
        <KindChoice
          kind={kind}
          isDisabled={take.isPending}
          onChange={(kind) => look(kind, take.data ? undefined : file)}
        />
        <ExpectedColumns kind={kind} />
        <ChooseFile file={file} isDisabled={take.isPending} onChoose={(file) => look(kind, file)} />
        <div role="status" className="empty:hidden">
          {file && preview.isPending && (
            <p className="text-ink-3">
              Reading “{file.name}” … {file.size > slowBytes && 'So large a file takes some minutes.'}
            </p>
          )}
          {take.data && <Imported answer={take.data} />}
        </div>
        {preview.error && (
          <p role="alert" className="text-bad">
            {preview.error.message}
          </p>
        )}
        {preview.data && !take.data && (
          <Preview
            answer={preview.data}
            isTaking={take.isPending}
            problem={take.error?.message}
            onTake={() => take.mutate({ kind, bytes: preview.data.bytes })}
          />
        )}
      </div>
    </Part>
  );
}
