import { type ReactNode, useState } from 'react';
import { formatCount } from '../../ui/format';

const initialCount = 8;

/** Lines of a file, each with a message; shows the first few until expanded. */
export function ErrorLines({
  title,
  tone,
  lines,
  total,
  children,
}: {
  title: string;
  tone: 'bad' | 'warm';
  /** The first of the lines. */
  lines: readonly { line: number; reason: string }[];
  /** The total number of lines. */
  total: number;
  /** What can be done about them. */
  children?: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  if (total === 0) return null;
  const shown = isOpen ? lines : lines.slice(0, initialCount);
  return (
    <div className="grid gap-2">
      <p className={`font-semibold ${tone === 'bad' ? 'text-bad' : 'text-warm'}`}>{title}</p>
      <ul className="-mt-1">
        {shown.map(({ line, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may be listed twice.
          <li key={index} className="grid gap-x-3 border-line border-t py-1.5 sm:grid-cols-[90px_1fr]">
            <span className="font-semibold">Line {formatCount(line)}</span>
            <span className="text-ink-2">{reason}</span>
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <button type="button" className="link w-fit" onClick={() => setIsOpen(true)}>
          Show {lines.length - shown.length} more
        </button>
      )}
      {isOpen && total > lines.length && (
        <p className="text-ink-3 text-small">
          Showing the first {lines.length} of {formatCount(total)}.
        </p>
      )}
      {children}
    </div>
  );
}
