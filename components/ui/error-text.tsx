import type { ReactNode } from 'react';

/** An error about the rep's last action, announced to screen readers at once. Hidden while empty. */
export function ErrorText({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="mt-1.5 text-bad text-small empty:hidden">
      {children}
    </p>
  );
}
