import { execFileSync, spawn } from 'node:child_process';

/** A screen of the tests' own, for what needs a window: a permission prompt is drawn by the browser itself. */
export interface Display {
  name: string;
  /** Presses keys as a person at this screen would. */
  press: (...keys: string[]) => void;
  stop: () => void;
}

/** Starts an X server on a free number. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1500x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((done, fail) => {
    server.stdout.once('data', (data) => done(String(data).trim()));
    server.once('error', fail);
  });
  const name = `:${number}`;
  return {
    name,
    press: (...keys) => {
      for (const key of keys)
        execFileSync('xdotool', ['key', key], { env: { ...process.env, DISPLAY: name } });
    },
    stop: () => server.kill(),
  };
}
