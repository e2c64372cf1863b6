import { expect } from '@playwright/test';
import { z } from 'zod';
import type { Marionette } from './marionette';

/**
 * A document in Firefox, the page in the tab or the sidebar beside it, and what a person can do with it.
 */
export interface FirefoxView {
  /** All its readable text; empty if there is none. */
  text: () => Promise<string>;
  /** Clicks with the mouse as soon as the element exists and accepts clicks. */
  click: (role: Role, name: string) => Promise<void>;
  /** Types into the field with this label, key by key. */
  type: (label: string, text: string) => Promise<void>;
  /** Runs a function body in it, with its arguments in `arguments`, and returns the result. */
  evaluate: (body: string, ...args: unknown[]) => Promise<unknown>;
}

/** Enter, as WebDriver writes it. */
export const enter = '\uE007';

const selectors = { button: 'button', textbox: 'input, textarea' } as const;

type Role = keyof typeof selectors;

/** Where Firefox's own window keeps each. An extension's sidebar is a browser in a page in a browser. */
const browsers = {
  tab: 'gBrowser.selectedBrowser',
  sidebar: 'SidebarController.browser?.contentDocument?.getElementById("webext-panels-browser")',
} as const;

/** Finds an element that can be used now, by part of its accessible name. */
const find = `
  const [selector, name] = arguments;
  const isAble = (element) => element.checkVisibility() && !element.matches(':disabled, [aria-disabled=true]');
  const nameOf = (element) => element.getAttribute('aria-label')
    || Array.from(element.labels ?? [], (label) => label.textContent).join(' ')
    || element.textContent;
  return [...document.querySelectorAll(selector)].find((element) => isAble(element) && nameOf(element).includes(name));`;

/**
 * Gives access to one of Firefox's documents.
 *
 * WebDriver's commands address windows, tabs and frames, and a sidebar is none of these. But Marionette
 * puts its actor, which carries out WebDriver's commands, into every document, including the sidebar's. A
 * script in Firefox's own window therefore takes the actor of the document and calls it as Marionette would
 * (chrome://remote/content/marionette/actors/MarionetteCommandsParent.sys.mjs; as of Firefox 153). Its clicks
 * and keys count as the user's own.
 */
export function viewOf(marionette: Marionette, place: keyof typeof browsers): FirefoxView {
  const ask = async (body: string, ...args: unknown[]) => {
    const script = `return (async (...args) => {
      const actor = ${browsers[place]}?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
      const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true }) };
      const run = (script, ...args) => actor?.executeScript(script, args, { timeout: 10_000 });
      ${body}
    })(...arguments).catch((error) => {
      if (!['AbortError', 'InactiveActor'].includes(error.name)) throw error; // Else the document has just gone.
    })`;
    const answer = await marionette.send('WebDriver:ExecuteScript', { script, args });
    return z.object({ value: z.unknown() }).parse(answer).value;
  };
  const act = (role: Role, name: string, action: string, text?: string) =>
    expect(async () => {
      const body = `
        const [find, selector, name, text] = args;
        const element = await run(find, selector, name);
        if (element) await actor.${action};
        return Boolean(element);`;
      const isDone = await ask(body, find, selectors[role], name, text);
      expect(isDone, `there is a ${role} “${name}” in the ${place}, and it can be used`).toBe(true);
    }).toPass({ timeout: 10_000 }); // An element that is moving or covered is refused before anything is done.
  return {
    text: async () => String((await ask('return run(...args)', 'return document.body?.innerText')) ?? ''),
    click: (role, name) => act(role, name, 'clickElement(element, capabilities)'),
    type: (label, text) => act('textbox', label, 'sendKeysToElement(element, text, capabilities)', text),
    evaluate: (body, ...args) => ask('return run(...args)', body, ...args),
  };
}
