import { useEffect, useState } from 'react';
import type { Connection } from '../utils/connection/connection-store';
import { useOutbox } from '../utils/hooks/use-feedback';

/** Undo stands this long, and goes along to the next person. */
const undoTime = 10_000;

/** The last click, named, as long as it can be taken back with one more, wherever the rep has gone. */
export function RecentClick({ connection }: { connection: Connection }) {
  const { rows, undo } = useOutbox(connection);
  const latest = rows.at(-1);
  const until = (latest?.savedAt.getTime() ?? 0) + undoTime;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, until - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [until]);
  if (!latest || now > until || latest.item.body.withdrawn) return null;
  const { body } = latest.item;
  const said = connection.me.dispositions[body.stage].find(({ id }) => id === body.disposition)?.label;
  return (
    <p role="status" className="flex items-center gap-2 rounded-lg bg-accent-soft px-3 py-1.5">
      <span className="min-w-0 flex-1">
        {latest.name}: {said ?? body.disposition}
      </span>
      <button type="button" className="link" onClick={() => undo(latest.id)}>
        Undo
      </button>
    </p>
  );
}
