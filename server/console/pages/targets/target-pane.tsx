import { ArrowLeft } from 'lucide-react';
import { Link } from '../../app/link';
import { Trouble } from '../../app/trouble';
import { formatDay } from '../../ui/format';
import { Part } from '../../ui/part';
import { Waiting } from '../../ui/waiting';
import { DeliveryList } from './delivery-list';
import { StateWords, Undelivered } from './state-line';
import { TargetActions } from './target-actions';
import { stateOf } from './target-state';
import { aboutTarget } from './target-words';
import { useTargets } from './use-targets';

/** One target: how it is doing, what can be done with it, and its deliveries. */
export function TargetPane({ id, isAdmin }: { id: string; isAdmin: boolean }) {
  const { data, error, refetch } = useTargets();
  const target = data?.find((one) => one.id === id);
  return (
    <>
      <Link to="targets" className="link -mb-3 inline-flex w-fit items-center gap-1.5">
        <ArrowLeft className="size-4" aria-hidden="true" /> All targets
      </Link>
      {!data && (error ? <Trouble error={error} onRetry={refetch} /> : <Waiting what="the target" />)}
      {data && !target && <p className="text-ink-2">There is no such target, or no longer.</p>}
      {target && (
        <>
          <header className="grid gap-1">
            <h1 className="font-semibold text-name tracking-tight" dir="auto">
              {target.name}
            </h1>
            <p className="text-ink-3 text-small">
              {aboutTarget(target)} · added by {target.madeBy}, {formatDay(target.madeAt)}
            </p>
            <State target={target} />
          </header>
          {isAdmin ? (
            <TargetActions target={target} />
          ) : (
            <p className="text-ink-3 text-small">An admin tests and changes it.</p>
          )}
          <Part title="Deliveries" aside="The newest 100">
            <DeliveryList target={id} isAdmin={isAdmin} />
          </Part>
        </>
      )}
    </>
  );
}

function State({ target }: { target: Parameters<typeof stateOf>[0] }) {
  const state = stateOf(target);
  return (
    <p className="mt-1.5 text-ink-2">
      <StateWords state={state} />
      {target.undelivered > 0 && ' · '}
      <Undelivered count={target.undelivered} />
      {state.more && <span className="block">{state.more}</span>}
    </p>
  );
}
