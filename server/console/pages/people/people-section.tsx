import { Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** One kind of people or keys: what they are, the list, and a button to add one. */
export function PeopleSection({
  title,
  description,
  addLabel,
  onAdd,
  children,
}: {
  title: string;
  description: string;
  addLabel: string;
  onAdd: () => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 pb-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id={id} className="font-semibold text-heading">
            {title}
          </h2>
          <p className="text-ink-3 text-small">{description}</p>
        </div>
        <button type="button" className="push inline-flex items-center gap-1.5" onClick={onAdd}>
          <Plus className="size-4" aria-hidden="true" />
          {addLabel}
        </button>
      </div>
      {children}
    </section>
  );
}
