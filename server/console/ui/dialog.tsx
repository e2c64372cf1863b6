import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A native dialog, open while it is rendered. Escape or a click outside closes it, unless it is busy. */
export function Dialog({
  title,
  isBusy = false,
  onClose,
  children,
}: {
  title: string;
  isBusy?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it on Escape.
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => isBusy && event.preventDefault()}
      onClick={({ target, currentTarget }) => target === currentTarget && !isBusy && currentTarget.close()}
    >
      <div className="p-6">
        <h2 id={id} className="mb-3 font-semibold text-heading">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
