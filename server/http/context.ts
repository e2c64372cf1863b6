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

/** What of marketing's a write key belongs to. */
export interface SourceCaller {
  team: string;
  source: string;
  /** Its key stands in public pages: it adds events, and decides nothing about who is who. */
  isPublic: boolean;
}

/** What every route works with. */
export interface World {
  store: Store;
  now: () => Date;
  /** The address that a proxy with TLS answers at, where one stands before the endpoint. */
  publicUrl?: string;
}

export interface Env {
  Variables: { rep: RepCaller; console: ConsoleCaller };
}

export type App = OpenAPIHono<Env>;
