import type { ReactNode } from 'react';

/** What is always at the thumb, whatever is scrolled above it. */
export function Footer({ children }: { children: ReactNode }) {
  return (
    <footer className="sticky bottom-0 z-10 -mx-3.5 mt-auto border-line border-t bg-ground px-3.5 pt-2.5 pb-3.5">
      {children}
    </footer>
  );
}
