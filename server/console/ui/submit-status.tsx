/** A form's submit button, with the result of the last attempt. */
export function SubmitStatus({
  change,
  label = 'Save',
  busyLabel = 'Saving…',
  done,
  isPrimary = false,
}: {
  change: { isPending: boolean; isSuccess: boolean; error: Error | null };
  label?: string;
  busyLabel?: string;
  /** What to say when it succeeded. */
  done?: string;
  isPrimary?: boolean;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="submit" className={isPrimary ? 'push-on' : 'push'} disabled={change.isPending}>
        {change.isPending ? busyLabel : label}
      </button>
      <p role="status" className="text-accent empty:hidden">
        {change.isSuccess && done}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {change.error && `${change.error.message} What you typed is still here.`}
      </p>
    </div>
  );
}
