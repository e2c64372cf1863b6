import { Check } from 'lucide-react';
import type { ImportResponse } from '../../../../utils/contract/console/import';
import { Link } from '../../app/link';
import { FaultyLines } from './faulty-lines';
import { SaveFaulty } from './save-faulty';
import { sayImported } from './say-import';
import { sayLeftOut } from './say-left-out';
import { sayRows } from './say-rows';

/** What an import did, and where to see it. */
export function Imported({
  answer,
  fileName,
  bytes,
}: {
  answer: ImportResponse;
  fileName: string;
  bytes: Blob;
}) {
  const { kind, stored, faults, faulty, uncounted } = answer;
  const place = kind === 'content' ? 'content' : 'leads';
  return (
    <section aria-label="What was imported" className="grid gap-4 rounded-xl border border-line bg-card p-4">
      <p>
        <b className="font-semibold text-accent">
          <Check className="-mt-0.5 me-1 inline size-4" aria-hidden="true" />
          {sayRows(stored)} imported
        </b>
        <span className="text-ink-2">{sayImported(answer)} You can undo it below. </span>
        <Link to={place} className="link">
          See {place}
        </Link>
      </p>
      {uncounted.length > 0 && (
        <p>
          <span className="font-semibold text-warm">Some events count nothing yet. </span>
          <Link to="sources/event-names" className="link">
            Decide what their names mean
          </Link>
        </p>
      )}
      <FaultyLines title={sayLeftOut(faulty)} tone="bad" lines={faults} total={faulty}>
        <SaveFaulty answer={answer} fileName={fileName} bytes={bytes} />
      </FaultyLines>
    </section>
  );
}
