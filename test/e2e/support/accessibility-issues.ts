import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { z } from 'zod';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of WCAG 2.2 A and AA found by axe, and whether anything is wider than the page. */
export async function accessibilityIssues(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const options = { runOnly: wcag, resultTypes: ['violations'] };
  const found = z
    .array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))
    .parse(
      await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then((found) => found.violations)`),
    );
  const faults = found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  const isWider = await page.evaluate(
    "[document.documentElement, document.querySelector('main')].some((box) => box && box.scrollWidth > innerWidth)",
  );
  return isWider ? [...faults, 'something is wider than the page'] : faults;
}
