import type { ReactNode } from 'react';
import { Monogram } from './monogram';

/** Who a row is about: initials, name, title and company, and a third line. */
export function PersonLines({
  person: { name, title, company },
  children,
}: {
  person: { name: string; title?: string; company?: string };
  /** The third line. */
  children?: ReactNode;
}) {
  return (
    <>
      <Monogram name={name} />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block font-medium leading-snug">
          {name}
        </span>
        <span dir="auto" className="block text-ink-2 text-small">
          {[title, company].filter(Boolean).join(' · ')}
        </span>
        <span className="block text-ink-3 text-small">{children}</span>
      </span>
    </>
  );
}
