import type { Delivery } from '../../../../utils/contract/console/target';

/** Says that a test is being sent, then shows its result. */
export function TestOutcome({
  test: { isPending, error, data },
}: {
  test: { isPending: boolean; error: Error | null; data: Delivery | undefined };
}) {
  const isTaken = data?.state === 'delivered';
  return (
    <>
      <p role="status" className={`empty:hidden ${isTaken || isPending ? 'text-ink-2' : 'text-bad'}`}>
        {isPending && 'The test is on its way. The answer is waited for, 15 seconds at most …'}
        {!isPending && isTaken && (
          <>
            <b className="font-semibold text-accent">It took the test</b>, and answered {data.lastStatus}.
          </>
        )}
        {!isPending && data && !isTaken && (
          <>
            <b className="font-semibold">It did not take the test.</b> {data.lastError}
          </>
        )}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {error?.message}
      </p>
    </>
  );
}
