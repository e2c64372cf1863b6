import type { Locator } from '@playwright/test';

/** What one step of a walk took. */
interface Effort {
  step: string;
  clicks: number;
  characters: number;
}

/** Does what a person does, and counts the clicks and typed characters of each step. */
export function countEffort() {
  const steps: Effort[] = [];
  const current = (): Effort => {
    const effort = steps.at(-1);
    if (!effort) throw new Error('The walk has no step yet');
    return effort;
  };
  return {
    steps,
    begin: (step: string) => void steps.push({ step, clicks: 0, characters: 0 }),
    click: async (target: Locator) => {
      await target.click();
      current().clicks += 1;
    },
    /** Types where the focus already is. */
    typeInFocus: async (target: Locator, text: string) => {
      await target.pressSequentially(text);
      current().characters += text.length;
    },
    /** A click on the button, and the choice in the system's own dialog, which counts as a click. */
    choose: async (input: Locator, name: string, csv: string) => {
      await input.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
      current().clicks += 2;
    },
    total: () => ({
      clicks: steps.reduce((sum, { clicks }) => sum + clicks, 0),
      characters: steps.reduce((sum, { characters }) => sum + characters, 0),
    }),
    /** One line for each step. */
    toText: () =>
      steps
        .map(({ step, clicks, characters }) => `${step}: ${clicks} clicks, ${characters} characters`)
        .join('\n'),
  };
}
