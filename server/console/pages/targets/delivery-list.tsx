import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { DeliveryRow } from './delivery-row';
import { useDeliveries } from './use-targets';

/** The newest deliveries to a target. */
export function DeliveryList({ target, isAdmin }: { target: string; isAdmin: boolean }) {
  const { data, error, refetch } = useDeliveries(target);
  if (!data) return error ? <ErrorMessage error={error} onRetry={refetch} /> : <Loading what="deliveries" />;
  if (data.length === 0) {
    return (
      <p className="border-line border-t py-4 text-ink-3">
        No deliveries yet. Feedback is sent a minute after a rep gives it, unless they withdraw it.
      </p>
    );
  }
  return (
    <ul>
      {data.map((delivery) => (
        <DeliveryRow key={delivery.event} target={target} delivery={delivery} isAdmin={isAdmin} />
      ))}
    </ul>
  );
}
