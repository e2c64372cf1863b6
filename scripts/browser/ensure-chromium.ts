import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium';

/**
 * Finds Chromium, or installs it with Playwright or, as root on Debian, with apt.
 *
 * @returns the path of its executable.
 * @throws Error that says what to install.
 */
export function ensureChromium(say: (line: string) => void = console.log): string {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH)) {
    throw new Error(
      `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but there is no such file. Correct or unset it.`,
    );
  }
  const installed = findChromium();
  if (installed) return installed;
  say('Chromium isn’t installed. Installing it with Playwright (about 170 MB)…');
  run('npx', ['playwright', 'install', 'chromium']);
  const fromPlaywright = findChromium();
  if (fromPlaywright) return fromPlaywright;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('That didn’t work. Installing Debian’s chromium…');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  const fromApt = findChromium();
  if (fromApt) return fromApt;
  throw new Error(`Passback needs Chromium, but it couldn’t be installed. Install it, then try again:
  Debian, Ubuntu:  sudo apt install chromium      Fedora:  sudo dnf install chromium
  macOS:           brew install --cask chromium   any:     npx playwright install chromium
Or set CHROMIUM_PATH to an existing Chromium. Google Chrome and Microsoft Edge can’t load unpacked extensions from the command line.`);
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}
