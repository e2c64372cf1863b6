import { Fragment } from 'react';
import type { ImportKind } from '../../../../utils/contract/console/import';
import { columnSynonyms, requiredColumns } from '../../../../utils/contract/ingest/import-columns';
import { SampleButton } from './sample-button';

/** The columns that a kind of file must have and can have, and a sample file to download. */
export function ExpectedColumns({ kind }: { kind: ImportKind }) {
  const required = requiredColumns[kind];
  return (
    <div className="grid gap-1.5">
      <p className="text-ink-2">
        Export a CSV or Excel file from your tool and import it unchanged. Required{' '}
        {required.length === 1 ? 'column' : 'columns'}:{' '}
        {required.map((alternatives, index) => (
          <Fragment key={alternatives.join()}>
            {index > 0 && ', '}
            <Alternatives names={alternatives} />
          </Fragment>
        ))}
        . <SampleButton kind={kind} />
      </p>
      <details>
        <summary className="link w-fit">All columns of {kind} files</summary>
        <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[140px_1fr]">
          {Object.entries(columnSynonyms[kind]).map(([column, names]) => (
            <div key={column} className="contents">
              <dt>
                <ColumnName>{column}</ColumnName>
              </dt>
              <dd className="mb-1.5 text-ink-3 sm:mb-0">{formatSynonyms(column, names)}</dd>
            </div>
          ))}
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

/** Columns of which a file needs one: `email or user_id`. */
function Alternatives({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ' or '}
      <ColumnName>{name}</ColumnName>
    </Fragment>
  ));
}

function ColumnName({ children }: { children: string }) {
  return <code className="font-mono text-small">{children}</code>;
}

function formatSynonyms(column: string, names: readonly string[]): string {
  const others = names.filter((name) => name !== column);
  return others.length > 0 ? `or ${others.join(', ')}` : 'no other names';
}
