import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noLimits } from '../../server/api/limits/limiter';
import { type Endpoint, startEndpoint } from '../../server/api/start-endpoint';
import { readConfig } from '../../server/platform/config';

/** Starts an endpoint to measure: in a folder of its own, or before the PostgreSQL that DATABASE_URL names. */
export async function startBenchEndpoint(): Promise<Endpoint> {
  return startEndpoint({
    config: readConfig(process.env, {
      DATA_DIR: await mkdtemp(join(tmpdir(), 'passback-bench-')),
      PORT: '0',
    }),
    teamName: 'Bench',
    limits: noLimits, // What is measured is the endpoint, not its patience.
  });
}
