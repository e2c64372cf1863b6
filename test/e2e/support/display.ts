import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { skipReason } from './skip-reason';

const programs = ['/usr/bin/Xvfb', '/usr/bin/xdotool'];

/** What a test screen needs that is missing on this machine. */
export const missingForDisplay = skipReason(
  'What needs a window',
  programs.find((program) => !existsSync(program)),
);

/** A screen for tests that need a window: the browser itself draws permission prompts. */
export interface Display {
  name: string;
  /**
   * Clicks what triggers the browser's prompt and accepts the prompt until its result appears. For its first
   * moments the prompt ignores clicks.
   */
  accept: (asks: Locator, granted: Locator) => Promise<void>;
  /** Clicks a point on the screen, moving there first as a hand does. */
  click: (x: number, y: number, button?: 'left' | 'right') => void;
  press: (...keys: string[]) => void;
  stop: () => void;
}

/**
 * Where Chromium draws “Allow” in its prompt, which belongs to no page, in a window of 1500 by 900. The point
 * is on the button whether the request takes one line or two.
 */
const allowButton = [928, 275] as const;

/** Starts an X server on a free display number. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1500x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((done, fail) => {
    server.stdout.once('data', (data) => done(String(data).trim()));
    server.once('error', fail);
  });
  const name = `:${number}`;
  const xdotool = (...args: string[]) =>
    execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: name } });
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
