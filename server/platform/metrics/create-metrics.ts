import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../db/store';

export type Metrics = ReturnType<typeof createMetrics>;

/**
 * The endpoint's Prometheus metrics. Labels must not contain personal data or grow with the number of people.
 */
export function createMetrics(pool: Store['pool']) {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({
    name: 'passback_database_connections',
    help: 'Connections to PostgreSQL by state; waiting counts requests without one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(pool?.() ?? {})) this.set({ state }, count);
    },
  });
  return {
    registry,
    requests: new Counter({
      name: 'passback_http_requests_total',
      help: 'Requests by route and status.',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'passback_http_request_duration_seconds',
      help: 'Time from request to response.',
      labelNames: ['method', 'route'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    events: new Counter({
      name: 'passback_events_total',
      help: 'Events received: stored, repeated or rejected.',
      labelNames: ['result'],
      registers,
    }),
    lookups: new Counter({
      name: 'passback_lookups_total',
      help: 'People looked up: found, candidates or unknown.',
      labelNames: ['answer'],
      registers,
    }),
    database: new Histogram({
      name: 'passback_database_duration_seconds',
      help: 'Duration of transactions and stored functions, including the wait for a connection.',
      labelNames: ['work'],
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5],
      registers,
    }),
  };
}
