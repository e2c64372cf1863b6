import { runPeriodically } from '../run-periodically';
import type { Store } from './store';

/** The default interval of PostgreSQL's autovacuum, in milliseconds. */
const pauseMs = 60_000;

/** Vacuums an embedded store periodically, until the signal aborts. */
export async function startVacuumJob(
  { vacuum }: Store,
  until: { signal: AbortSignal; report: (error: unknown) => void },
): Promise<void> {
  if (vacuum) await runPeriodically(vacuum, { ...until, pauseMs });
}
