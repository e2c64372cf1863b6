import { ArrowLeft } from 'lucide-react';
import { ErrorMessage } from '../../app/error-message';
import { Link } from '../../app/link';
import { shortDate } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { DeliveryList } from './delivery-list';
import { TargetActions } from './target-actions';
import { describeTarget } from './target-labels';
import { toTargetState } from './target-state';
import { StateLabel, Undelivered } from './target-status';
import { useTargets } from './use-targets';

/** One target: its state, its actions and its deliveries. */
export function TargetPane({ id, isAdmin }: { id: string; isAdmin: boolean }) {
  const { data, error, refetch } = useTargets();
  const target = data?.find((candidate) => candidate.id === id);
  return (
    <>
      <Link to="targets" className="link -mb-3 inline-flex w-fit items-center gap-1.5">
        <ArrowLeft className="size-4" aria-hidden="true" /> All targets
      </Link>
      {!data && (error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="the target" />)}
      {data && !target && <p className="text-ink-2">This target doesn’t exist or was removed.</p>}
      {target && (
        <>
          <header className="grid gap-1">
            <h1 className="font-semibold text-name tracking-tight" dir="auto">
              {target.name}
            </h1>
            <p className="text-ink-3 text-small">
              {describeTarget(target)} · added by {target.createdBy}, {shortDate(target.createdAt)}
            </p>
            <State target={target} />
          </header>
          {isAdmin ? (
            <TargetActions target={target} />
          ) : (
            <p className="text-ink-3 text-small">Only admins can test and change it.</p>
          )}
          <Section title="Deliveries" aside="Newest 100">
            <DeliveryList target={id} isAdmin={isAdmin} />
          </Section>
        </>
      )}
    </>
  );
}

function State({ target }: { target: Parameters<typeof toTargetState>[0] }) {
  const state = toTargetState(target);
  return (
    <p className="mt-1.5 text-ink-2">
      <StateLabel state={state} />
      <Undelivered count={target.undelivered} />
      {state.detail && <span className="block">{state.detail}</span>}
    </p>
  );
}
