import type { Delivery } from '../../../../utils/contract/console/target';
import { shortDateTime } from '../../ui/format';
import { formatDelivery, formatEvent } from './delivery-text';
import { useRetryDelivery } from './use-targets';

const colors = {
  delivered: 'text-ink-3',
  waiting: 'text-ink-2',
  failed: 'text-warm',
  held: 'text-warm',
  'given-up': 'text-bad',
} as const;

/** One delivery: what and whom it is about, its state, and what went wrong. */
export function DeliveryRow({
  target,
  delivery,
  isAdmin,
}: {
  target: string;
  delivery: Delivery;
  isAdmin: boolean;
}) {
  const { event, about, state, lastError, createdAt } = delivery;
  const retry = useRetryDelivery(target, event);
  const label = formatEvent(delivery);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-t py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <p>
          {about && (
            <>
              <b className="font-semibold" dir="auto">
                {about}
              </b>{' '}
              ·{' '}
            </>
          )}
          {label} <span className="text-ink-3 text-small">{shortDateTime(createdAt)}</span>
        </p>
        <p role="status" className={`text-small ${colors[state]}`}>
          {retry.isPending ? 'Trying now. This takes up to 15 seconds…' : formatDelivery(delivery)}
        </p>
        {lastError && <p className="text-ink-2 text-small">{lastError}</p>}
        <p role="alert" className="text-bad text-small empty:hidden">
          {retry.error?.message}
        </p>
      </div>
      {isAdmin && state !== 'delivered' && (
        <button
          type="button"
          className="-mx-2.5 -mt-1.5 min-h-8 rounded-lg px-2.5 font-semibold text-accent hover:bg-accent-soft sm:ms-0"
          disabled={retry.isPending}
          onClick={() => retry.mutate(undefined)}
        >
          Retry
          <span className="sr-only">
            {' '}
            {label} {about}
          </span>
        </button>
      )}
    </li>
  );
}
