import type { Server } from 'node:http';
import { getRequestListener, serve } from '@hono/node-server';
import getPort, { portNumbers } from 'get-port';
import { createApp } from './app';
import { createControlApp } from './commands/control-app';
import { lockFolder } from './folder-lock';
import { openStore } from './store/open-store';
import type { Store } from './store/store';
import { makeTeam } from './teams/make-team';
import { UserError } from './user-error';

export interface Endpoint {
  /** Where it listens. */
  url: string;
  /** The address that goes into connection codes: PUBLIC_URL where a proxy stands before it. */
  codeUrl: string;
  team: string;
  /** Whether this start made the team. */
  isNew: boolean;
  store: Store;
  /** Lets running requests end, then closes the store. */
  stop: () => Promise<void>;
}

export interface EndpointOptions {
  folder: string;
  /** The port wanted. When `isFixed` and taken, starting fails; otherwise the next free one is used. */
  port: number;
  isPortFixed: boolean;
  teamName: string;
  ownDomains?: string[];
}

/**
 * Starts the team endpoint on loopback, with its folder held for this process alone.
 *
 * @throws UserError when the folder or the port is taken, or the database refuses.
 */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const publicUrl = readPublicUrl(process.env.PUBLIC_URL);
  let control: ReturnType<typeof createControlApp> | undefined;
  const lock = await lockFolder(options.folder, (request, response) => {
    if (control) getRequestListener(control.fetch)(request, response);
    else response.writeHead(503).end('The endpoint is still starting. Try again in a moment.');
  });
  try {
    const store = await openStore(options.folder);
    const port = await choosePort(options);
    const [known] = await store.teamIds();
    const team = known ?? (await makeTeam(store, { name: options.teamName, ownDomains: options.ownDomains }));
    const url = `http://127.0.0.1:${port}`;
    const codeUrl = publicUrl ?? url;
    const server = await listen(createApp({ store, now: () => new Date(), codeUrl }).fetch, port);
    control = createControlApp(store, team, codeUrl);
    if (known && port !== options.port && options.port !== 0) {
      console.warn(
        `Port ${options.port} is taken: this start uses ${port}. Codes given out before name another port.`,
      );
    }
    return {
      url,
      codeUrl,
      team,
      isNew: known === undefined,
      store,
      async stop() {
        await new Promise((done) => {
          server.close(done);
          server.closeIdleConnections();
        });
        await store.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The address that goes into codes. @throws UserError when reps' browsers would refuse it. */
function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const isUsable = URL.canParse(text) && new URL(text).protocol === 'https:';
  if (isUsable) return text;
  throw new UserError(`PUBLIC_URL is “${text}”. It must begin with https://, or reps’ browsers refuse it.`);
}

async function choosePort({ port, isPortFixed }: EndpointOptions): Promise<number> {
  const wanted = port === 0 ? undefined : isPortFixed ? port : portNumbers(port, port + 50);
  const free = await getPort({ port: wanted, host: '127.0.0.1' });
  if (isPortFixed && port !== 0 && free !== port) {
    throw new UserError(`Port ${port} is taken by another program. Choose another one with --port.`);
  }
  return free;
}

function listen(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => done(server as Server));
    server.once('error', fail);
  });
}
