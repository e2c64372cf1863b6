import { type RefObject, useEffect, useRef } from 'react';

/**
 * Opens a dialog as soon as there is a question, with the focus on the safest answer. When it closes, the
 * browser returns the focus to where it was.
 */
export function useModal(isAsking: boolean): {
  dialog: RefObject<HTMLDialogElement | null>;
  safest: RefObject<HTMLButtonElement | null>;
} {
  const dialog = useRef<HTMLDialogElement>(null);
  const safest = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isAsking || dialog.current?.open) return;
    dialog.current?.showModal();
    safest.current?.focus();
  }, [isAsking]);
  return { dialog, safest };
}
