import type { ReactNode } from 'react';

/** A list row: a name, details, and actions at the end. */
export function PersonRow({
  name,
  about,
  isOff = false,
  children,
}: {
  name: string;
  about: ReactNode;
  isOff?: boolean;
  children?: ReactNode;
}) {
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-line border-t py-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className={isOff ? 'text-ink-3 line-through' : 'font-semibold'} dir="auto">
          {name}
        </p>
        <p className="text-ink-3 text-small">{about}</p>
      </div>
      {children}
    </li>
  );
}

/** The button at the end of a row that revokes something after confirmation. */
export function RevokeButton({
  name,
  onClick,
  label = 'Revoke',
}: {
  name: string;
  onClick: () => void;
  label?: string;
}) {
  return <RowButton label={label} about={name} tone="text-bad hover:bg-bad-soft" onClick={onClick} />;
}

/** The button that creates a key to take over from a listed one. */
export function ReplaceButton({ name, onClick }: { name: string; onClick: () => void }) {
  return <RowButton label="Replace" about={`${name}’s key`} tone={creates} onClick={onClick} />;
}

/** The button that creates another key for someone already listed. */
export function NewSecretButton({
  name,
  label,
  onClick,
}: {
  name: string;
  label: string;
  onClick: () => void;
}) {
  return <RowButton label={label} about={`for ${name}`} tone={creates} onClick={onClick} />;
}

const creates = 'text-accent hover:bg-accent-soft';

function RowButton({
  label,
  about,
  tone,
  onClick,
}: {
  label: string;
  /** Read after the label, for those who don't see the row. */
  about: string;
  tone: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={`-me-2.5 min-h-8 shrink-0 rounded-lg px-2.5 font-semibold ${tone}`}
      onClick={onClick}
    >
      {label}
      <span className="sr-only"> {about}</span>
    </button>
  );
}

/** The actions for a row, side by side; below the name if there is no room beside it. */
export function RowActions({ children }: { children: ReactNode }) {
  return <div className="-ms-2.5 flex gap-4 sm:ms-0">{children}</div>;
}
