import type { ReactNode } from 'react';
import { Link } from './link';

/** What a page will show once there is something, how it gets there, and the step to take first. */
export function EmptyState({
  title,
  children,
  action,
  others,
}: {
  title: string;
  children: ReactNode;
  /** The first step, and the place where it is taken or what happens. */
  action?: { label: string; to: string } | { label: string; onClick: () => void };
  /** Other ways, less prominent. */
  others?: ReactNode;
}) {
  return (
    <section className="grid justify-items-start gap-3 rounded-xl border border-line bg-card p-5 sm:p-6">
      <h2 className="font-semibold text-heading">{title}</h2>
      <div className="grid max-w-prose gap-2 text-ink-2">{children}</div>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        {action && 'to' in action && (
          <Link to={action.to} className="push-on inline-flex items-center">
            {action.label}
          </Link>
        )}
        {action && 'onClick' in action && (
          <button type="button" className="push-on" onClick={action.onClick}>
            {action.label}
          </button>
        )}
        {others}
      </div>
    </section>
  );
}
