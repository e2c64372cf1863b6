import { runPeriodically } from '../run-periodically';
import type { Store } from './store';

/** As often as PostgreSQL's autovacuum looks. In milliseconds. */
const pauseMs = 60_000;

/** Keeps an embedded store tidy, until the signal ends it. */
export async function startVacuumJob(
  { vacuum }: Store,
  until: { signal: AbortSignal; report: (error: unknown) => void },
): Promise<void> {
  if (vacuum) await runPeriodically(vacuum, { ...until, pauseMs });
}
