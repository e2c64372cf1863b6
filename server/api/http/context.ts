import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Provider } from '../../features/company-sign-in/provider';
import type { ConsoleCaller, RepCaller } from '../../platform/caller';
import type { Deps } from '../../platform/deps';
import type { Limiter } from '../limits/limiter';

/** What every route may use. */
export interface AppDeps extends Deps {
  /** The address in connection codes and links. If unset, the request's own is used. */
  codeUrl: string | undefined;
  limiter: Limiter;
  /** The company's identity provider, if it has one. */
  provider: Provider | undefined;
  /** Aborted when the endpoint is about to stop; running requests are still answered. */
  ending: AbortSignal | undefined;
}

export interface Env {
  /** Undefined for requests without a network, as in tests. */
  Bindings: Partial<HttpBindings> | undefined;
  Variables: {
    rep: RepCaller;
    console: ConsoleCaller;
    /** The client's address. */
    address: string;
    /** The request's ID. */
    request: string;
    /** The team of the request's token, once known. */
    team?: string;
  };
}

export type App = OpenAPIHono<Env>;
