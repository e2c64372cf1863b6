import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const executables = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const macApps = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * Finds Chromium on this machine: the one in CHROMIUM_PATH, the system's, or Playwright's. Never Google Chrome
 * or Microsoft Edge, which no longer load unpacked extensions from the command line.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => executables.map((name) => join(folder, name)));
  return [env.CHROMIUM_PATH, ...onPath, ...macApps, playwrightPath()].find(
    (path) => path && existsSync(path),
  );
}

function playwrightPath(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // Playwright throws if it has no build for this system.
  }
}
