import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ConsoleRole } from '../../utils/contract/console';
import type { SourceDates, SourceLimits } from '../../utils/contract/source';
import type { DayQuota } from '../limits/day-quota';
import type { Limiter } from '../limits/limiter';
import type { Log } from '../log/make-log';
import type { Metrics } from '../metrics/make-metrics';
import type { Store } from '../store/store';

/** Whose token came with a request. */
export interface RepCaller {
  team: string;
  rep: string;
  name: string;
}

/** Who of marketing's calls: by a session, or by a console token, which is nobody's session and no admin's. */
export interface ConsoleCaller {
  team: string;
  name: string;
  role: ConsoleRole;
  /** Who is signed in; none for a token. */
  person?: string;
  session?: string;
}

/** What of marketing's a write key belongs to. */
export interface SourceCaller {
  team: string;
  source: string;
  /** Its key stands in public pages: it adds events, and decides nothing about who is who. */
  isPublic: boolean;
  /** How its dates are written, where they don't say so themselves. */
  dates?: SourceDates;
  /** What a public key may send, as far as an admin has set it. */
  limits?: Partial<SourceLimits>;
  /** Where the request came from. */
  address?: string;
}

/** What every route works with. */
export interface World {
  store: Store;
  now: () => Date;
  /** The address that a proxy with TLS answers at, where one stands before the endpoint. */
  publicUrl: string | undefined;
  /** The address that goes into codes and links; the request's own where there is none. */
  codeUrl: string | undefined;
  limiter: Limiter;
  /** What public keys have used on this day. */
  dayQuota: DayQuota;
  log: Log;
  metrics: Metrics;
  /** What `/metrics` asks for; without it, it answers on this machine only. */
  metricsToken: string | undefined;
  /** How many proxies of our own stand before the endpoint. */
  proxies: number;
  /** Aborted once the endpoint is to end: what runs is still answered. */
  ending: AbortSignal | undefined;
}

export interface Env {
  /** Nothing of a request that came by no network, as in tests. */
  Bindings: Partial<HttpBindings> | undefined;
  Variables: {
    rep: RepCaller;
    console: ConsoleCaller;
    /** Where the request came from. */
    address: string;
    /** Its id. */
    request: string;
    /** Whose token came with it, once that is known. */
    team?: string;
  };
}

export type App = OpenAPIHono<Env>;
