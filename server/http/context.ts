import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Limiter } from '../limits/limiter';
import type { Store } from '../store/store';

/** Whose token came with a request. */
export interface RepCaller {
  team: string;
  rep: string;
  name: string;
}

/** Who of marketing's a console token belongs to. */
export interface ConsoleCaller {
  team: string;
  name: string;
}

/** What every route works with. */
export interface World {
  store: Store;
  now: () => Date;
  limiter: Limiter;
}

export interface Env {
  /** Nothing of a request that came by no network, as in tests. */
  Bindings: Partial<HttpBindings> | undefined;
  Variables: { rep: RepCaller; console: ConsoleCaller; address: string };
}

export type App = OpenAPIHono<Env>;
