import type { OpenAPIHono } from '@hono/zod-openapi';
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
}

export interface Env {
  Variables: { rep: RepCaller; console: ConsoleCaller };
}

export type App = OpenAPIHono<Env>;
