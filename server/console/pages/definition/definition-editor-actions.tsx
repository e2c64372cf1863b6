import type { ReactNode } from 'react';

/** The form's actions, always within reach, and what went wrong. */
export function DefinitionEditorActions({
  isSaving,
  isCalculating,
  isEdited,
  problem,
  conflict,
  removed,
  onUndoRemoval,
  onWhatIf,
  onDiscard,
}: {
  isSaving: boolean;
  isCalculating: boolean;
  isEdited: boolean;
  problem: string | false | null | undefined;
  /** The notice about another open draft, with its actions. */
  conflict: ReactNode;
  /** The label of the entry that was removed last. */
  removed: string | undefined;
  onUndoRemoval: () => void;
  onWhatIf: () => void;
  onDiscard: () => void;
}) {
  return (
    <div className="sticky bottom-0 z-10 -mx-5 grid gap-2 border-line border-t bg-ground px-5 py-3">
      <p role="alert" className="text-bad empty:hidden">
        {problem}
      </p>
      <div role="alert" className="empty:hidden">
        {conflict}
      </div>
      <p role="status" className="text-ink-2 empty:hidden">
        {removed !== undefined && (
          <>
            “{removed || 'Unnamed'}” removed.{' '}
            <button type="button" className="link" onClick={onUndoRemoval}>
              Undo
            </button>
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="push-on" disabled={isSaving}>
          {isSaving ? 'Saving…' : 'Save draft'}
        </button>
        <button type="button" className="push min-h-9!" disabled={isCalculating} onClick={onWhatIf}>
          {isCalculating ? 'Calculating…' : 'What if?'}
        </button>
        {isEdited && (
          <button type="button" className="push min-h-9!" onClick={onDiscard}>
            Discard
          </button>
        )}
      </div>
    </div>
  );
}
