import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { EmptyTargets } from '../empty/empty-pages';
import { CreateTarget } from './create-target';
import { TargetRow } from './target-row';
import { useTargets } from './use-targets';

/** All targets, each with its state. */
export function TargetList({ isAdmin }: { isAdmin: boolean }) {
  const { data, error, refetch } = useTargets();
  const [isCreating, setIsCreating] = useState(false);
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="font-semibold text-name tracking-tight">Targets</h1>
          <p className="text-ink-2">
            Where feedback is sent, in addition to this console.{' '}
            {!isAdmin && data?.length !== 0 && 'Only admins can add and change targets.'}
          </p>
        </div>
        {isAdmin && data?.length !== 0 && (
          <button
            type="button"
            className="push inline-flex items-center gap-1.5"
            onClick={() => setIsCreating(true)}
          >
            <Plus className="size-4" aria-hidden="true" />
            Add target
          </button>
        )}
      </header>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="targets" />)}
      {data?.length === 0 && <EmptyTargets onAdd={isAdmin ? () => setIsCreating(true) : undefined} />}
      {data && data.length > 0 && (
        <ul>
          {data.map((target) => (
            <TargetRow key={target.id} target={target} />
          ))}
        </ul>
      )}
      {isCreating && <CreateTarget onClose={() => setIsCreating(false)} />}
    </>
  );
}
