import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';

/** Adds an entry to the list right before it and focuses its first field. */
export function AddButton({ label, of, onAdd }: { label: string; of?: string; onAdd: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  const add = () => {
    flushSync(onAdd);
    ref.current?.previousElementSibling?.lastElementChild?.querySelector('input')?.focus();
  };
  return (
    <button ref={ref} type="button" className="push mt-3 inline-flex items-center gap-1.5" onClick={add}>
      <Plus className="size-4" aria-hidden="true" />
      {label}
      {of && <span className="sr-only"> to {of}</span>}
    </button>
  );
}
