/** Counts with a bar each, largest first. Screen readers get the number, the eye gets the length. */
export function BarList({ rows }: { rows: { id: string; name: string; note?: string; n: number }[] }) {
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return (
    <ul className="grid gap-2.5">
      {rows.map(({ id, name, note, n }) => (
        <li key={id} className="grid grid-cols-[1fr_44px] items-center gap-x-3 sm:grid-cols-[240px_1fr_44px]">
          <span className="min-w-0">
            <span className="block truncate">{name}</span>
            {note && <span className="block truncate text-ink-3 text-small">{note}</span>}
          </span>
          <span
            className="order-last col-span-2 h-2 rounded-full bg-accent sm:order-none sm:col-span-1 forced-colors:bg-[CanvasText]"
            style={{ width: `${(100 * n) / most}%` }}
            aria-hidden="true"
          />
          <span className="text-end font-semibold tabular-nums">{n}</span>
        </li>
      ))}
    </ul>
  );
}
