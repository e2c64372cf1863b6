import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noLimits } from '../../server/api/limits/limiter';
import { type Endpoint, startEndpoint } from '../../server/api/start-endpoint';
import { readConfig } from '../../server/platform/config';

/** Starts an endpoint to measure, with its own folder or on the PostgreSQL at DATABASE_URL. */
export async function startBenchEndpoint(): Promise<Endpoint> {
  return startEndpoint({
    config: readConfig(process.env, {
      DATA_DIR: await mkdtemp(join(tmpdir(), 'passback-bench-')),
      PORT: '0',
    }),
    teamName: 'Bench',
    limits: noLimits, // Measure the endpoint, not its rate limits.
  });
}
