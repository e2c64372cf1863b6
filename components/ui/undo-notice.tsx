import type { ReactNode } from 'react';
import { text } from '../../utils/i18n/text';
import { ErrorText } from './error-text';

/** Says what was just done, and undoes it. */
export function UndoNotice({
  children,
  problem,
  onUndo,
}: {
  children: ReactNode;
  /** Why the undo couldn't be saved. */
  problem?: string;
  onUndo: () => void;
}) {
  return (
    <div className="rounded-lg bg-accent-soft px-3 py-1.5">
      <p role="status" className="flex items-center gap-2">
        <span dir="auto" className="min-w-0 flex-1">
          {children}
        </span>
        <button type="button" className="link" onClick={onUndo}>
          {text('undo')}
        </button>
      </p>
      <ErrorText>{problem}</ErrorText>
    </div>
  );
}
