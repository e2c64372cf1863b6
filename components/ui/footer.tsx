import type { ReactNode } from 'react';

/** What is always at the thumb, whatever is scrolled above it. Focus that loses its button falls back to it. */
export function Footer({ children }: { children: ReactNode }) {
  return (
    <footer
      tabIndex={-1}
      data-focus-home=""
      className="sticky bottom-0 z-10 -mx-3.5 mt-auto border-line border-t bg-ground px-3.5 pt-2.5 pb-3.5 outline-none"
    >
      {children}
    </footer>
  );
}
