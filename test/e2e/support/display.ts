import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { skipReason } from './skip-reason';

const programs = ['/usr/bin/Xvfb', '/usr/bin/xdotool'];

/** What a screen of the tests' own needs and this machine lacks. */
export const missingForDisplay = skipReason(
  'What needs a window',
  programs.find((program) => !existsSync(program)),
);

/** A screen of the tests' own, for what needs a window: a permission prompt is drawn by the browser itself. */
export interface Display {
  name: string;
  /**
   * Clicks what makes the browser ask, and says yes in its own prompt, until what comes of it is there: in its first
   * moments the prompt takes no clicks.
   */
  accept: (asks: Locator, granted: Locator) => Promise<void>;
  /** Clicks a point of the screen, moving there as a hand does. */
  click: (x: number, y: number, button?: 'left' | 'right') => void;
  press: (...keys: string[]) => void;
  stop: () => void;
}

/**
 * Where Chromium draws “Allow” in its prompt, which is no page of anybody's, in a window of 1500 by 900: on the button
 * whether what is asked for is one line long or two.
 */
const allowButton = [928, 275] as const;

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
  const xdotool = (...labels: string[]) =>
    execFileSync('xdotool', labels, { env: { ...process.env, DISPLAY: name } });
  const click = (x: number, y: number, button = 'left') => {
    xdotool('mousemove', `${x - 9}`, `${y - 9}`);
    xdotool('mousemove', `${x}`, `${y}`, 'click', button === 'left' ? '1' : '3');
  };
  return {
    name,
    async accept(asks, granted) {
      await asks.click();
      await expect(async () => {
        click(...allowButton);
        await expect(granted).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 30_000 });
    },
    click,
    press: (...keys) => xdotool('key', '--delay', '100', ...keys),
    stop: () => server.kill(),
  };
}
