import type { ReactNode } from 'react';

/** Says that there are unsaved edits, and discards them after confirmation. */
export function UnsavedNotice({
  children,
  action,
  onDiscard,
}: {
  children: ReactNode;
  /** The next step to offer. */
  action?: ReactNode;
  onDiscard: () => void;
}) {
  return (
    <section
      aria-label="Unsaved changes"
      className="flex flex-wrap items-center gap-2 rounded-xl bg-warm-soft p-4"
    >
      <p className="min-w-0 flex-1 basis-64">{children}</p>
      {action}
      <button type="button" className="push min-h-9!" onClick={onDiscard}>
        Discard
      </button>
    </section>
  );
}
