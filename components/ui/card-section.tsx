import { type ReactNode, useId } from 'react';

/** A part of the card with a small heading. */
export function CardSection({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-2">
        <h2 id={id} className="font-semibold text-ink-2 text-small">
          {title}
        </h2>
        {aside && <span className="shrink-0 text-ink-3 text-small">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
