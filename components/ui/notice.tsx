import { type ReactNode, useId } from 'react';

/** A full-screen message: what the situation is and what can be done. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid justify-items-start gap-2">
      <h1 id={id} className="font-semibold text-name tracking-tight">
        {title}
      </h1>
      {children}
    </section>
  );
}
