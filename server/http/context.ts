import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ConsoleRole } from '../../utils/contract/console';
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
  session?: string;
}

/** What every route works with. */
export interface World {
  store: Store;
  now: () => Date;
  /** The address that goes into codes and links; the request's own where there is none. */
  codeUrl?: string;
}

export interface Env {
  Variables: { rep: RepCaller; console: ConsoleCaller };
}

export type App = OpenAPIHono<Env>;
