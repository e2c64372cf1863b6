import { type RefObject, useEffect, useRef } from 'react';

/**
 * Opens a modal dialog while `isOpen`, with the focus on the safest button. When it closes, the browser
 * returns the focus to where it was.
 */
export function useModal(isOpen: boolean): {
  dialog: RefObject<HTMLDialogElement | null>;
  initialFocus: RefObject<HTMLButtonElement | null>;
} {
  const dialog = useRef<HTMLDialogElement>(null);
  const initialFocus = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen || dialog.current?.open) return;
    dialog.current?.showModal();
    initialFocus.current?.focus();
  }, [isOpen]);
  return { dialog, initialFocus };
}
