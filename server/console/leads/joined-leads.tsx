import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Merge } from '../../../utils/contract/merge';
import { Link } from '../link';
import { Trouble } from '../trouble';
import { Waiting } from '../waiting';
import { JoinedRow } from './joined-row';
import { PartDialog } from './part-dialog';
import { useMerges } from './use-merges';

/** Leads that were joined, by somebody or by what a system sent; each can be parted again. */
export function JoinedLeads() {
  const { data, error, refetch } = useMerges();
  const [parting, setParting] = useState<Merge>();
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-5 px-5 py-6 desk:py-8">
      <title>Joined leads · Passback</title>
      <Link to="leads" className="link -mb-2 inline-flex w-fit items-center gap-1.5">
        <ArrowLeft className="size-4" aria-hidden="true" /> All leads
      </Link>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Joined leads</h1>
        <p className="text-ink-2">
          Two that became one, newest first, 100 at most: by you, or because a system said that they are one
          person.
        </p>
      </header>
      {!data && (error ? <Trouble error={error} onRetry={refetch} /> : <Waiting what="joined leads" />)}
      {data?.length === 0 && (
        <p className="border-line border-t py-4 text-ink-3">
          None yet. Among the leads, the sign at the end of a row joins it with another one.
        </p>
      )}
      {data && data.length > 0 && (
        <ul>
          {data.map((merge) => (
            <JoinedRow key={merge.id} merge={merge} onPart={() => setParting(merge)} />
          ))}
        </ul>
      )}
      {parting && <PartDialog merge={parting} onClose={() => setParting(undefined)} />}
    </div>
  );
}
