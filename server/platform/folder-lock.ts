import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { createServer, type RequestListener, request, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { UserError } from './user-error';

/**
 * The local socket of a data folder is its lock, too: whoever listens on it owns the folder, and when that process
 * dies, however it dies, nobody listens any more. Commands talk to the running server over it.
 */
export function socketPath(folder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\passback-${resolve(folder).replace(/\W+/g, '-')}`;
  return join(resolve(folder), 'endpoint.sock');
}

/**
 * Takes a folder for this process alone.
 *
 * @param answer what commands that come over the socket are answered by.
 * @throws UserError when another server has the folder.
 */
export async function lockFolder(
  folder: string,
  answer: RequestListener,
): Promise<{ release: () => Promise<void> }> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' || error.code === 'ENOTDIR' ? 'it is a file' : error.message;
    throw new UserError(`“${folder}” can’t be the data folder: ${why}. Choose another with --data.`);
  });
  await keepPrivate(folder);
  const path = socketPath(folder);
  if (path.length > 100 && process.platform !== 'win32') {
    throw new UserError(
      `The path of ${resolve(folder)} is too long for the socket in it. Choose a shorter one with --data.`,
    );
  }
  const server = (await listen(path, answer)) ?? (await takeOver(path, answer));
  if (!server) {
    throw new UserError(
      `Another endpoint is already running on ${resolve(folder)}. Stop that one first, or choose another folder with --data.`,
    );
  }
  return { release: () => new Promise((done) => server.close(() => done())) };
}

/**
 * Everything about everybody is in the folder, and its socket takes commands from anyone who can open it: no other user
 * of the computer may enter. What the process creates in it later is private, too.
 */
async function keepPrivate(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Its folders have access lists of their own.
  process.umask(0o077);
  await chmod(folder, 0o700).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `“${folder}” can’t be made private to your user (${error.message}). Use a folder of your own with --data.`,
    );
  });
}

/**
 * A socket nobody listens on was left by a process that was killed. It is moved aside before it is asked, so that of
 * two processes that find it dead only one can remove it, and one that turns out alive is put back.
 */
async function takeOver(path: string, answer: RequestListener): Promise<Server | undefined> {
  if (await isAlive(path)) return undefined;
  const aside = `${path}.${randomUUID().slice(0, 8)}`;
  try {
    await rename(path, aside);
  } catch {
    return listen(path, answer); // Another process moved it first: it or we will own the path.
  }
  if (await isAlive(aside)) {
    await rename(aside, path);
    return undefined;
  }
  await rm(aside, { force: true });
  return listen(path, answer);
}

/** Listening on a path that exists fails, atomically. */
function listen(path: string, answer: RequestListener): Promise<Server | undefined> {
  const server = createServer(answer);
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
