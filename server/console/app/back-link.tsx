import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from './link';

/** A link back to the list that a page belongs to. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="link inline-flex w-fit items-center gap-1.5">
      <ArrowLeft className="size-4" aria-hidden="true" /> {children}
    </Link>
  );
}
