import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium';

/**
 * Finds Chromium, or installs it with Playwright or, as root on Debian, with apt.
 *
 * @returns the path of the executable.
 * @throws Error that says what to install, if no installation worked.
 */
export function ensureChromium(say: (line: string) => void = console.log): string {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH)) {
    throw new Error(
      `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but that file doesn’t exist. Correct or unset it.`,
    );
  }
  const path = findChromium() ?? installWithPlaywright(say) ?? installWithApt(say);
  if (path) return path;
  throw new Error(`Passback needs Chromium, but it couldn’t be installed. Install it, then start again:
  Debian, Ubuntu:  sudo apt install chromium      Fedora:  sudo dnf install chromium
  macOS:           brew install --cask chromium   any:     npx playwright install chromium
Or set CHROMIUM_PATH to an existing Chromium. Google Chrome and Microsoft Edge can’t load unpacked extensions from the command line.`);
}

function installWithPlaywright(say: (line: string) => void): string | undefined {
  say('Chromium isn’t installed. Installing it with Playwright (about 170 MB, only this time)…');
  // On Windows, npx is a script that only a shell can run.
  run('npx', ['playwright', 'install', 'chromium'], process.platform === 'win32');
  return findChromium();
}

function installWithApt(say: (line: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  say('That didn’t work. Installing Debian’s Chromium…');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return findChromium();
}

/** Ignores failures: whether Chromium is there afterwards is what counts. */
function run(command: string, args: string[], shell = false): void {
  spawnSync(command, args, { stdio: 'inherit', shell });
}
