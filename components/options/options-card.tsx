import type { ReactNode } from 'react';

/** One section of the options page. */
export function OptionsCard({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-4 gap-3 rounded-xl border border-line bg-card p-4 wide:p-5"
    >
      <div>
        <h2 id={`${id}-title`} className="font-semibold text-heading">
          {title}
        </h2>
        {hint && <p className="mt-0.5 text-ink-2">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
