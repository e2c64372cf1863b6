import type { Config } from './config';
import type { DayQuota } from './day-quota';
import type { Store } from './db/store';
import type { Log } from './log/create-log';
import type { Metrics } from './metrics/create-metrics';

/** What every feature may work with. */
export interface Deps {
  store: Store;
  now: () => Date;
  log: Log;
  metrics: Metrics;
  /** What public keys have used today. */
  dayQuota: DayQuota;
  config: Config;
}
