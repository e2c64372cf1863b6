import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { skipReason } from './skip-reason';

const programs = ['/usr/bin/Xvfb', '/usr/bin/xdotool'];

/** What a virtual screen needs that is missing on this machine; undefined if nothing is. */
export const missingForDisplay = skipReason(
  'What needs a window',
  programs.find((program) => !existsSync(program)),
);

/** A virtual screen, for tests of what the browser itself draws, such as permission prompts and menus. */
export interface Display {
  /** The value of DISPLAY: `:99`. */
  name: string;
  /**
   * Clicks a button that triggers the browser's permission prompt, then “Allow” until the result appears:
   * the prompt ignores clicks in its first moments.
   */
  accept: (button: Locator, result: Locator) => Promise<void>;
  /** Clicks a point on the screen, moving the pointer there first as a hand does. */
  click: (x: number, y: number, button?: MouseButton) => void;
  /** Presses keys or combinations, one after the other: `alt+shift+s`. */
  press: (...keys: string[]) => void;
  stop: () => void;
}

type MouseButton = 'left' | 'right';

const buttonNumbers: Record<MouseButton, string> = { left: '1', right: '3' };

/**
 * Where Chromium draws “Allow” in its prompt, in a window of 1500 by 900. The point is on the button whether
 * the request takes one line or two.
 */
const allowButton = [928, 275] as const;

/** Starts an X server without a real screen, on a free display number. */
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
  const click = (x: number, y: number, button: MouseButton = 'left') => {
    xdotool('mousemove', `${x - 9}`, `${y - 9}`);
    xdotool('mousemove', `${x}`, `${y}`, 'click', buttonNumbers[button]);
  };
  return {
    name,
    async accept(button, result) {
      await button.click();
      await expect(async () => {
        click(...allowButton);
        await expect(result).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 30_000 });
    },
    click,
    press: (...keys) => xdotool('key', '--delay', '100', ...keys),
    stop: () => server.kill(),
  };
}
