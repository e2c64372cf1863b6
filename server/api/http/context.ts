import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ConsoleCaller, RepCaller } from '../../platform/caller';
import type { Deps } from '../../platform/deps';
import type { Limiter } from '../limits/limiter';

/** What every route works with. */
export interface AppDeps extends Deps {
  /** The address that goes into codes and links; the request's own where there is none. */
  codeUrl: string | undefined;
  limiter: Limiter;
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
