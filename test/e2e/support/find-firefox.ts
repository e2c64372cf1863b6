import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['firefox-esr', 'firefox'];
const macApps = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The manifest's `strict_min_version`: an older Firefox refuses the add-on. */
const minVersion = 140;

/** A Firefox on this machine that accepts the add-on: FIREFOX_PATH, or else the system's. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = env.FIREFOX_PATH ? [env.FIREFOX_PATH] : [...onPath, ...macApps];
  return candidates.find((path) => existsSync(path) && !isSnap(path) && isNewEnough(path));
}

/** What the tests in a real Firefox need that is missing on this machine; undefined if nothing is. */
export function missingForFirefox(): string | undefined {
  if (!findFirefox())
    return `a Firefox of version ${minVersion} or newer that isn’t a snap (set FIREFOX_PATH to use another)`;
  return spawnSync('openssl', ['version']).status === 0 ? undefined : 'openssl, for a certificate,';
}

/** Ubuntu's Firefox has its own /tmp and would see neither its profile nor the extension. */
function isSnap(path: string): boolean {
  return realpathSync(path).endsWith('/snap') || readFileSync(path).includes('/snap/bin/');
}

function isNewEnough(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\./.exec(stdout ?? '')?.[1]) >= minVersion;
}
