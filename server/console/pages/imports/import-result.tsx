import { Check } from 'lucide-react';
import type { ImportResponse } from '../../../../utils/contract/console/import';
import { Link } from '../../app/link';
import { ErrorLines } from './error-lines';
import { formatDone, formatImported } from './format-import';
import { formatSkipped } from './format-rows';
import { SaveRejectedRows } from './save-rejected-rows';

/** What an import did, and where to see it. */
export function ImportResult({
  answer,
  fileName,
  bytes,
}: {
  answer: ImportResponse;
  fileName: string;
  bytes: Blob;
}) {
  const { kind, stored, errors, errorCount, uncounted } = answer;
  const page = kind === 'content' ? 'content' : 'leads';
  return (
    <section aria-label="Import result" className="grid gap-4 rounded-xl border border-line bg-card p-4">
      <p>
        <b className="font-semibold text-accent">
          <Check className="-mt-0.5 me-1 inline size-4" aria-hidden="true" />
          {formatDone(answer)}
        </b>
        <span className="text-ink-2">
          {formatImported(answer)} {stored > 0 && 'You can undo it below. '}
        </span>
        <Link to={page} className="link">
          View {page}
        </Link>
      </p>
      {uncounted.length > 0 && (
        <p>
          <span className="font-semibold text-warm">Some events don’t count yet. </span>
          <Link to="sources/event-names" className="link">
            Choose what their names count as
          </Link>
        </p>
      )}
      <ErrorLines title={formatSkipped(errorCount)} tone="bad" lines={errors} total={errorCount}>
        <SaveRejectedRows answer={answer} fileName={fileName} bytes={bytes} />
      </ErrorLines>
    </section>
  );
}
