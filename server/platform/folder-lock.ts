import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { createServer, type RequestListener, request, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { UserError } from './user-error';

/**
 * The path of a data folder's local socket, which is also its lock: the process that listens on it owns
 * the folder. When that process dies, however it dies, the lock is released. Commands call the running server
 * over it.
 */
export function socketPath(folder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\passback-${resolve(folder).replace(/\W+/g, '-')}`;
  return join(resolve(folder), 'endpoint.sock');
}

/**
 * Locks a folder for this process.
 *
 * @param handler handles commands that come over the socket.
 * @throws UserError if another server is using the folder.
 */
export async function lockFolder(
  folder: string,
  handler: RequestListener,
): Promise<{ release: () => Promise<void> }> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EEXIST' || error.code === 'ENOTDIR' ? 'it is a file' : error.message;
    throw new UserError(
      `“${folder}” can’t be used as the data folder: ${reason}. Choose another one with --data.`,
    );
  });
  await restrictToUser(folder);
  const path = socketPath(folder);
  if (path.length > 100 && process.platform !== 'win32') {
    throw new UserError(
      `The path ${resolve(folder)} is too long for the endpoint’s socket. Choose a folder with a shorter path with --data.`,
    );
  }
  const server = (await listen(path, handler)) ?? (await takeOver(path, handler));
  if (!server) {
    throw new UserError(
      `Another endpoint is already running on ${resolve(folder)}. Stop that one first, or choose another folder with --data.`,
    );
  }
  return { release: () => new Promise((done) => server.close(() => done())) };
}

/**
 * Restricts the folder to the current user: it contains everyone's data, and its socket accepts commands from
 * anyone who can open it. Files created later are private, too.
 */
async function restrictToUser(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows uses access control lists.
  process.umask(0o077);
  await chmod(folder, 0o700).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `“${folder}” can’t be restricted to your user (${error.message}). Choose a folder that you own with --data.`,
    );
  });
}

/**
 * Removes a socket left by a killed process. It is moved aside before it is checked, so that if two processes
 * find it dead only one removes it, and one that turns out to be alive is put back.
 */
async function takeOver(path: string, handler: RequestListener): Promise<Server | undefined> {
  if (await isAlive(path)) return undefined;
  const aside = `${path}.${randomUUID().slice(0, 8)}`;
  try {
    await rename(path, aside);
  } catch {
    return listen(path, handler); // Another process moved it first: it or we will own the path.
  }
  if (await isAlive(aside)) {
    await rename(aside, path);
    return undefined;
  }
  await rm(aside, { force: true });
  return listen(path, handler);
}

/** Listening on a path that exists fails atomically. */
function listen(path: string, handler: RequestListener): Promise<Server | undefined> {
  const server = createServer(handler);
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : fail(error),
    );
    server.listen(path, () => done(server));
  });
}

function isAlive(path: string): Promise<boolean> {
  return new Promise((done) => {
    request({ socketPath: path, path: '/alive' }, (response) => {
      response.resume();
      done(true);
    })
      .once('error', () => done(false))
      .end();
  });
}
