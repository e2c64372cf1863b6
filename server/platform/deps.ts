import type { Config } from './config';
import type { DayQuota } from './day-quota';
import type { Store } from './db/store';
import type { Log } from './log/create-log';
import type { Metrics } from './metrics/create-metrics';

/** What every feature may use. */
export interface Deps {
  store: Store;
  now: () => Date;
  log: Log;
  metrics: Metrics;
  /** Today's usage by public keys. */
  dayQuota: DayQuota;
  config: Config;
}
