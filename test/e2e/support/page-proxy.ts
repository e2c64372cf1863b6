import { execFileSync } from 'node:child_process';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { listen } from '../../support/listen';

/**
 * Pages at their real addresses, for a browser that tests can't intercept: a proxy that answers in place of
 * hosts.
 */
export interface PageProxy {
  port: number;
  /** HTML by address. */
  pages: Map<string, string>;
  /** The requested addresses of hosts that have a page. All other hosts are refused. */
  asked: string[];
  close: () => Promise<void>;
}

/** Starts a proxy that forwards nothing. It answers as any host, with a single certificate of its own. */
export async function startPageProxy(): Promise<PageProxy> {
  const pages = new Map<string, string>();
  const asked: string[] = [];
  const pem = makeCertificate();
  const hosts = createHttpsServer({ key: pem, cert: pem }, (request, response) => {
    const address = `https://${request.headers.host}${request.url}`;
    asked.push(address);
    const page = pages.get(address);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page);
  });
  const proxy = createHttpServer((_, response) => response.writeHead(403).end());
  proxy.on('connect', ({ url }, socket) => {
    socket.on('error', () => {}); // The browser was killed.
    if (![...pages.keys()].some((page) => `${new URL(page).host}:443` === url)) {
      return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    hosts.emit('connection', socket);
  });
  const { port } = await listen(proxy);
  return {
    port,
    pages,
    asked,
    close: () =>
      new Promise((done) => {
        proxy.close(() => done());
        proxy.closeAllConnections();
        hosts.closeAllConnections();
      }),
  };
}

/**
 * A key and its certificate in one text. Clients must accept any certificate, as its name matches no host.
 */
function makeCertificate(): string {
  const command =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=passback -keyout -';
  return execFileSync('openssl', command.split(' '), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
