import type { Delivery } from '../../../../utils/contract/console/target';

/** Says that a test is being sent, then shows its result. */
export function TestOutcome({
  test: { isPending, error, data },
}: {
  test: { isPending: boolean; error: Error | null; data: Delivery | undefined };
}) {
  const isDelivered = data?.state === 'delivered';
  return (
    <>
      <p role="status" className={`empty:hidden ${isDelivered || isPending ? 'text-ink-2' : 'text-bad'}`}>
        {isPending && 'Sending the test. Waiting up to 15 seconds for a response…'}
        {!isPending && isDelivered && (
          <>
            <b className="font-semibold text-accent">Test delivered.</b> Response status: {data.lastStatus}.{' '}
            {data.lastError}
          </>
        )}
        {!isPending && data && !isDelivered && (
          <>
            <b className="font-semibold">Test failed.</b> {data.lastError}
          </>
        )}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {error?.message}
      </p>
    </>
  );
}
