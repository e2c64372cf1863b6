import { useState } from 'react';
import type { Merge } from '../../../../utils/contract/console/merge';
import { BackLink } from '../../app/back-link';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { MergedRow } from './merged-row';
import { UndoMergeDialog } from './undo-merge-dialog';
import { useMerges } from './use-merges';

/** Leads that a person or a system merged. Each merge can be undone. */
export function MergedLeads() {
  const { data, error, refetch } = useMerges();
  const [splitting, setSplitting] = useState<Merge>();
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-5 px-5 py-6 desk:py-8">
      <title>Merged leads · Passback</title>
      <div className="-mb-2">
        <BackLink to="leads">All leads</BackLink>
      </div>
      <header>
        <h1 className="font-semibold text-name tracking-tight">Merged leads</h1>
        <p className="text-ink-2">
          Leads merged by your team, or by a tool that reported them as the same person. The last 100, newest
          first.
        </p>
      </header>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="merged leads" />)}
      {data?.length === 0 && (
        <p className="border-line border-t py-4 text-ink-3">
          None yet. To merge two leads, use the button at the end of a row in the lead list.
        </p>
      )}
      {data && data.length > 0 && (
        <ul>
          {data.map((merge) => (
            <MergedRow key={merge.id} merge={merge} onSplit={() => setSplitting(merge)} />
          ))}
        </ul>
      )}
      {splitting && <UndoMergeDialog merge={splitting} onClose={() => setSplitting(undefined)} />}
    </div>
  );
}
