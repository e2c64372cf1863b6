import type { ReactNode } from 'react';

/** What went wrong with what the rep just did, said at once to whoever can't see it. Nothing where nothing did. */
export function ErrorText({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="mt-1.5 text-bad text-small empty:hidden">
      {children}
    </p>
  );
}
