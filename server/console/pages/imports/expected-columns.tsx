import { Fragment } from 'react';
import type { ImportKind } from '../../../../utils/contract/console/import';
import { columnSynonyms, requiredColumns } from '../../../../utils/contract/ingest/import-columns';
import { downloadFile } from '../../ui/download-file';
import { createSampleCsv } from './sample-csv';

/** The columns a kind of file can have, the required ones, and a sample file. */
export function ExpectedColumns({ kind }: { kind: ImportKind }) {
  return (
    <div className="grid gap-1.5">
      <p className="text-ink-2">
        Export a CSV or Excel file from your tool and import it unchanged. Required{' '}
        {requiredColumns[kind].length === 1 ? 'column' : 'columns'}:{' '}
        {requiredColumns[kind].map((anyOf, position) => (
          <Fragment key={anyOf.join()}>
            {position > 0 && ', '}
            {anyOf.map((name, index) => (
              <Fragment key={name}>
                {index > 0 && ' or '}
                <Name>{name}</Name>
              </Fragment>
            ))}
          </Fragment>
        ))}
        .{' '}
        <button
          type="button"
          className="link"
          onClick={() =>
            downloadFile(
              new Blob(['\ufeff', createSampleCsv(kind)], { type: 'text/csv' }),
              `passback-${kind}.csv`,
            )
          }
        >
          Download a sample file
        </button>
      </p>
      <details>
        <summary className="link w-fit">All columns for {kind} files</summary>
        <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[140px_1fr]">
          {Object.entries(columnSynonyms[kind]).map(([column, names]) => {
            const others = names.filter((name) => name !== column);
            return (
              <div key={column} className="contents">
                <dt>
                  <Name>{column}</Name>
                </dt>
                <dd className="mb-1.5 text-ink-3 sm:mb-0">
                  {others.length > 0 ? `or ${others.join(', ')}` : 'no other names'}
                </dd>
              </div>
            );
          })}
        </dl>
        <p className="mt-2 text-ink-3 text-small">
          Capitalization, accents and spaces don’t matter: “First Name” is read as first_name. Files can be
          Excel workbooks (.xlsx) or text separated by commas, semicolons, tabs or pipes, up to 20 MB and
          50,000 rows.
          {kind === 'engagement' && ' A webinar report doesn’t need an “event” column.'}
        </p>
      </details>
    </div>
  );
}

function Name({ children }: { children: string }) {
  return <code className="font-mono text-small">{children}</code>;
}
