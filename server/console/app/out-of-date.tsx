/** Says above content that it couldn't be loaded again, and why. */
export function OutOfDate({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <p role="status" className="bg-warm-soft px-4 py-1.5 text-small text-warm">
      {error.message} What you see may be out of date.{' '}
      <button type="button" className="underline" onClick={() => onRetry()}>
        Try again
      </button>
    </p>
  );
}
