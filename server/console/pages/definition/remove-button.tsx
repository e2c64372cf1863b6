import { X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';

/** Takes one out of a list, and goes to the button that adds one, which stands right after the list. */
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
