import type { useBulkReply } from './use-bulk-reply';

/** What to do with the selected feedback; afterwards what was done, and a way to undo it. */
export function BulkBar({
  selected,
  bulk: { markActedOn, undo },
  onAct,
  onClear,
}: {
  selected: ReadonlySet<string>;
  bulk: ReturnType<typeof useBulkReply>;
  onAct: () => void;
  onClear: () => void;
}) {
  const result = markActedOn.data;
  const error = markActedOn.error ?? undo.error;
  return (
    <div className="sticky bottom-0 z-10 order-last empty:hidden">
      {selected.size > 0 && (
        <div className="flex flex-wrap items-center gap-2 border-line border-t bg-card px-4 py-2.5">
          <span className="me-auto font-semibold">{selected.size} selected</span>
          <button type="button" className="push-on min-h-8!" disabled={markActedOn.isPending} onClick={onAct}>
            {markActedOn.isPending ? 'Marking…' : 'Mark as acted on'}
          </button>
          <button type="button" className="push" onClick={onClear}>
            Clear
          </button>
        </div>
      )}
      {selected.size === 0 && result && (
        <p
          role="status"
          className="flex flex-wrap items-center gap-2 border-line border-t bg-card px-4 py-2.5"
        >
          <span className="me-auto">
            {undo.isSuccess
              ? `Undone for ${undo.data.withdrawn.length}`
              : `${result.marked.length} marked as acted on`}
            {result.refusals.length > 0 && `. ${result.refusals.length} refused: ${result.refusals[0]}`}
          </span>
          {!undo.isSuccess && result.marked.length > 0 && (
            <button
              type="button"
              className="push"
              disabled={undo.isPending}
              onClick={() => undo.mutate(result.marked)}
            >
              Undo
            </button>
          )}
        </p>
      )}
      {error && (
        <p role="alert" className="bg-card px-4 pb-2.5 text-bad">
          {error.message}
        </p>
      )}
    </div>
  );
}
