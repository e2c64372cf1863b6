import type { Store } from '../db/store';
import type { Metrics } from './create-metrics';

/** Wraps a store to measure the time of its work. */
export function measureStore(store: Store, { database }: Pick<Metrics, 'database'>): Store {
  const timed = async <Result>(work: string, run: () => Promise<Result>): Promise<Result> => {
    const end = database.startTimer({ work });
    try {
      return await run();
    } finally {
      end();
    }
  };
  return {
    ...store,
    inTeam: (team, work) => timed('transaction', () => store.inTeam(team, work)),
    call: (name, args) => timed(name, () => store.call(name, args)),
  };
}
