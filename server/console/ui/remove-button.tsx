import { X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';

/** Removes an entry from a list and focuses the add button right after the list. */
export function RemoveButton({ what, onRemove }: { what: string; onRemove: () => void }) {
  const remove = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const add = currentTarget.closest('ul')?.nextElementSibling;
    flushSync(onRemove);
    if (add instanceof HTMLElement) add.focus();
  };
  return (
    <button type="button" className="icon-button size-9! text-ink-3" title="Remove" onClick={remove}>
      <X className="size-4" aria-hidden="true" />
      <span className="sr-only">Remove {what}</span>
    </button>
  );
}
