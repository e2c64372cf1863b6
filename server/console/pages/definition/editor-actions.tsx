import type { ReactNode } from 'react';

/** The form's actions, always within reach, and what went wrong. */
export function EditorActions({
  isSaving,
  isAsking,
  isTouched,
  problem,
  other,
  removed,
  onPutBack,
  onAsk,
  onThrowAway,
}: {
  isSaving: boolean;
  isAsking: boolean;
  isTouched: boolean;
  problem: string | false | null | undefined;
  /** The notice about another open draft, and what can be done. */
  other: ReactNode;
  /** What was removed last. */
  removed: string | undefined;
  onPutBack: () => void;
  onAsk: () => void;
  onThrowAway: () => void;
}) {
  return (
    <div className="sticky bottom-0 z-10 -mx-5 grid gap-2 border-line border-t bg-ground px-5 py-3">
      <p role="alert" className="text-bad empty:hidden">
        {problem}
      </p>
      <div role="alert" className="empty:hidden">
        {other}
      </div>
      <p role="status" className="text-ink-2 empty:hidden">
        {removed !== undefined && (
          <>
            “{removed || 'Unnamed'}” removed.{' '}
            <button type="button" className="link" onClick={onPutBack}>
              Undo
            </button>
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="push-on" disabled={isSaving}>
          {isSaving ? 'Saving…' : 'Save draft'}
        </button>
        <button type="button" className="push min-h-9!" disabled={isAsking} onClick={onAsk}>
          {isAsking ? 'Calculating…' : 'What if?'}
        </button>
        {isTouched && (
          <button type="button" className="push min-h-9!" onClick={onThrowAway}>
            Discard
          </button>
        )}
      </div>
    </div>
  );
}
