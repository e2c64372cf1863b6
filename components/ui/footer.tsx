import type { ReactNode } from 'react';

/** Stays at the bottom while the content scrolls. Takes the focus when the focused button disappears. */
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
