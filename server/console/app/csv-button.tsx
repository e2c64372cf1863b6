import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { downloadFile } from '../ui/download-file';
import { fetchFile } from './call-api';

/** Downloads one of the endpoint's CSV files. A plain link would lack the console's header and be refused. */
export function CsvButton({ path, of }: { path: string; of: string }) {
  const download = useMutation({
    mutationFn: () => fetchFile(path),
    onSuccess: ({ content, name }) => downloadFile(content, name),
  });
  return (
    <>
      <button
        type="button"
        className="link inline-flex items-center gap-1"
        disabled={download.isPending}
        onClick={() => download.mutate()}
        aria-label={`CSV: ${of}`}
      >
        <Download className="size-3.5" aria-hidden="true" />
        CSV
      </button>
      {download.error && (
        <span role="alert" className="text-bad">
          {' '}
          {download.error.message}
        </span>
      )}
    </>
  );
}
