import type { ImportKind } from '../../../../utils/contract/console/import';
import { downloadCsv } from '../../ui/download-file';
import { createSampleCsv } from './sample-csv';

/** Downloads a small file of invented rows that can be imported as it is. */
export function SampleButton({
  kind,
  label = 'Download a sample file',
}: {
  kind: ImportKind;
  label?: string;
}) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => downloadCsv(createSampleCsv(kind), `passback-${kind}.csv`)}
    >
      {label}
    </button>
  );
}
