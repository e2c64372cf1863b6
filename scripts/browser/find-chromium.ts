import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const executables = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const macApps = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * Finds a Chromium: the one that CHROMIUM_PATH names, an installed one, or Playwright's. Ignores Chrome and
 * Edge, which no longer load unpacked extensions from the command line.
 *
 * @returns the path of its executable, or undefined if there is none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => executables.map((name) => join(folder, name)));
  return [env.CHROMIUM_PATH, ...onPath, ...macApps, playwrightChromium()].find(
    (path) => path && existsSync(path),
  );
}

function playwrightChromium(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // Playwright throws if it has no build for this system.
  }
}
