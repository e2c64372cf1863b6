import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import getPort from 'get-port';

const resources = '/usr/lib/GNUstep/SOGo/WebServerResources';
const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/**
 * The proxy in front of SOGo, as in production: it serves SOGo's files and gives its address in headers.
 */
export async function startSogoProxy(sogo: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await getPort();
  const host = `127.0.0.1:${port}`;
  const url = `http://${host}`;
  // As in SOGo's own example of an Apache configuration.
  const place = {
    'x-webobjects-server-port': `${port}`,
    'x-webobjects-server-name': host,
    'x-webobjects-server-url': url,
    'x-webobjects-server-protocol': 'HTTP/1.0',
  };
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '', url);
    const file = /^\/SOGo(?:\.woa)?\/WebServerResources(\/.*)$/.exec(pathname)?.[1];
    if (file) return void sendFile(file, answer);
    passOn(asked, answer, sogo, place);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    url,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function sendFile(path: string, answer: ServerResponse): Promise<void> {
  const content = await readFile(join(resources, normalize(path))).catch(() => undefined);
  answer.writeHead(content ? 200 : 404, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
  });
  answer.end(content);
}

function passOn(
  asked: IncomingMessage,
  answer: ServerResponse,
  port: number,
  place: Record<string, string>,
): void {
  // SOGo closes a connection after each response, so none is reused.
  const headers = { ...asked.headers, ...place, connection: 'close' };
  const { url: path, method } = asked;
  const passed = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (said) => {
    answer.writeHead(said.statusCode ?? 502, said.headers);
    said.pipe(answer);
  });
  passed.on('error', () => answer.writeHead(502).end());
  asked.pipe(passed);
}
