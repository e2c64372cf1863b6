import { priya } from '../fixtures/pages/people';
import { expect, test } from './support/test';

test('a rep can do the main job by keyboard alone', async ({ rep: { panel, visit } }) => {
  await visit(priya);
  await panel.getByRole('heading', { name: 'Same person?' }).waitFor();
  const tabTo = async (name: string | RegExp) => {
    const button = panel.getByRole('button', { name });
    for (let presses = 0; presses < 30; presses++) {
      if (await button.evaluate((element) => element === document.activeElement)) return;
      await panel.keyboard.press('Tab');
    }
    throw new Error(`${name} can't be reached by Tab`);
  };
  await tabTo(/^Yes, the same person/);
  await expect(panel.getByRole('button', { name: /^Yes, the same person/ })).toBeEnabled(); // Buttons respond 400 ms after they appear.
  await panel.keyboard.press('Enter');
  await panel.getByText('Matched by').waitFor();
  await tabTo('How this adds up');
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('Total, out of 100')).toBeVisible();
  await tabTo('Needs workup');
  await expect(panel.getByRole('button', { name: 'Needs workup' })).toBeEnabled();
  await panel.keyboard.press('Enter');
  await tabTo('Role unclear');
  await panel.keyboard.press('Space');
  await expect(panel.getByRole('button', { name: 'Role unclear' })).toHaveAttribute('aria-pressed', 'true');
});

test('the focus stays in its section when the focused button disappears: after a click on a chip, and when the person changes', async ({
  rep: { page, panel, meet },
}) => {
  await meet(priya);
  const needsWorkup = panel.getByRole('button', { name: 'Needs workup' });
  await needsWorkup.focus();
  await expect(needsWorkup).toBeEnabled(); // The button responds 400 ms after it appears.
  await panel.keyboard.press('Enter');
  await panel.getByText('Sent back for workup', { exact: true }).waitFor();
  await panel.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused(); // Not the first button of the page.
  await page.goto('about:blank');
  await panel.getByText('can’t see this tab').waitFor();
  await panel.keyboard.press('Tab');
  await expect(panel.getByText('Priya Raman: Needs workup')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused(); // The button that moved along with the focus.
});
