import { Download } from 'lucide-react';
import { useState } from 'react';
import type { FigureTable } from '../../../../utils/contract/console/figures';
import { consoleHeader } from '../../../../utils/contract/console/session';
import { downloadFile } from '../../ui/download-file';

/** Downloads one table. A plain link would lack the console's header and be refused. */
export function CsvButton({ table, query, of }: { table: FigureTable; query: string; of: string }) {
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    const path = `/v1/console/figures/${table}.csv${query}`;
    const response = await fetch(path, { headers: { [consoleHeader]: '1' } }).catch(() => undefined);
    setFailed(!response?.ok);
    if (!response?.ok) return;
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    downloadFile(await response.blob(), name ?? `${table}.csv`);
  };
  return (
    <>
      {hasFailed && <span role="alert">Couldn’t download the CSV. Try again. </span>}
      <button
        type="button"
        className="link inline-flex items-center gap-1"
        onClick={save}
        aria-label={`CSV: ${of}`}
      >
        <Download className="size-3.5" aria-hidden="true" />
        CSV
      </button>
    </>
  );
}
