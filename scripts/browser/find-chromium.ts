import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const macApps = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * A Chromium on this machine: CHROMIUM_PATH, the system's, Playwright's. Never branded Chrome or Edge, which no longer
 * load an unpacked extension by command.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [env.CHROMIUM_PATH, ...onPath, ...macApps, playwrights()].find((path) => path && existsSync(path));
}

function playwrights(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // Playwright throws where it has no build for the machine.
  }
}
