import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';

/** Starts an endpoint in its own process, as a team runs it. */
export async function startChild(folder: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [inject('endpoint'), '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let logged = '';
  child.stderr.on('data', (part) => {
    logged += part;
  });
  let output = '';
  for await (const part of child.stdout) {
    output += part;
    if (/shown only once\):\n {2}pb_\S+\n/.test(output)) break;
  }
  const url = /running at (\S+)/.exec(output)?.[1] ?? '';
  const writeKey = /shown only once\):\n {2}(pb_\S+)\n/.exec(output)?.[1] ?? '';
  return {
    url,
    writeKey,
    /** Its log, by line. */
    logged: () => logged.trim().split('\n'),
    /** Ends it with a signal. @returns its exit code and signal. */
    async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<unknown[]> {
      const ended = once(child, 'close');
      child.kill(signal);
      return ended;
    },
  };
}

/**
 * Posts over its own connection, which ends with the response.
 * @returns the status.
 * @throws if it is cut off.
 */
export function postOnce(url: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((done, fail) => {
    request(url, { method: 'POST', headers, agent: false }, async (response) => {
      try {
        await text(response);
        done(response.statusCode ?? 0);
      } catch (error) {
        fail(error);
      }
    })
      .once('error', fail)
      .end(body);
  });
}
