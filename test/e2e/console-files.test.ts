import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openSettings, test } from './support/marketing';

const csv = `Email;Vorname;Nachname;Firma;Schuhgröße
soren@csv.example;Søren;Müller;Straße GmbH;41
ragged@csv.example;Rag
half@;Half;Address;;
ida@csv.example;Ida;Jørgensen;Straße GmbH;38
`;
const asFile = (text: string, name = 'leads.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'latin1'),
});
const preview = (page: Page) => page.getByRole('region', { name: 'Import preview' });

test.beforeEach(async ({ marketing }) => {
  await openSettings(marketing, 'Sources');
  await marketing.getByRole('link', { name: 'Files' }).click();
});

test('a Latin-1 CSV file shows what it would do, with the line of each issue, then is imported once', async ({
  marketing,
}) => {
  const part = marketing.getByRole('region', { name: 'Import a file' });
  await part.locator('input[type=file]').setInputFiles(asFile(csv));
  await expect(preview(marketing)).toContainText(
    'This imports 2 rows, with 2 new people. 2 rows are skipped.',
  );
  await preview(marketing).getByText('How the file was read').click();
  await expect(preview(marketing)).toContainText('Windows-1252');
  await expect(preview(marketing)).toContainText('4 columns used, 1 skipped');
  await expect(preview(marketing)).toContainText(/Line 3.*2 fields/);
  await expect(preview(marketing)).toContainText(/Line 4“half@”/);

  const saved = marketing.waitForEvent('download');
  await preview(marketing).getByRole('button', { name: 'Download invalid rows' }).click();
  const errorCount = await saved;
  expect(errorCount.suggestedFilename()).toBe('leads - invalid rows.csv');
  expect((await readFile(await errorCount.path(), 'utf8')).split('\r\n')).toEqual([
    '\ufeffEmail;Vorname;Nachname;Firma;Schuhgröße',
    'ragged@csv.example;Rag',
    'half@;Half;Address;;',
    '',
  ]);

  await part.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(part).toContainText('2 rows imported, with 2 new people. 2 rows were skipped.');
  const fixed = csv.replace(/^(?:ragged|half).*\n/gm, '');
  const dropped = await marketing.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'fixed.csv'));
      return data;
    },
    [...Buffer.from(fixed, 'latin1')],
  );
  await part.getByText('leads.csv').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(part).toContainText('Nothing new: 2 rows were already imported.');
  await expect(part.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  await marketing.getByRole('link', { name: 'Leads' }).click();
  await expect(marketing.getByText('Søren Müller', { exact: true })).toBeVisible();
  await expect(marketing.getByText('Ida Jørgensen', { exact: true })).toBeVisible();
});

test('a column is mapped by hand, even if the file could not be read without it', async ({ marketing }) => {
  const choose = marketing.locator('input[type=file]');
  await choose.setInputFiles(asFile('Kontaktweg;Rolle im Haus\nada@csv.example;CTO\n'));
  await expect(marketing.getByRole('alert').filter({ hasText: 'needs a column “email”' })).toBeVisible();
  await marketing.getByLabel('Kontaktweg').selectOption('Email address');
  await expect(preview(marketing)).toContainText('This imports 1 row, with 1 new person.');
  const role = preview(marketing).getByLabel('Rolle im Haus');
  await role.focus();
  await role.selectOption('Job title');
  await expect(role).toBeFocused();
  await expect(preview(marketing)).toContainText('2 columns used, none skipped');
  await marketing.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(marketing.getByRole('region', { name: 'Import result' })).toContainText('1 row imported');
  await choose.setInputFiles(asFile('Kontaktweg;Rolle im Haus\nbo@csv.example;CFO\n'));
  await preview(marketing).getByText('2 columns used').click();
  await expect(preview(marketing)).toContainText('Same as for your last file with these columns.');
});

test('dates in an ambiguous order prompt a question, and are read as chosen', async ({ marketing }) => {
  await marketing.getByRole('radio', { name: /^Engagement/ }).check();
  await marketing
    .locator('input[type=file]')
    .setInputFiles(asFile('Email,Event,Date\nada@csv.example,Webinar Attended,03/04/2026\n'));
  await expect(preview(marketing).getByRole('region', { name: 'Check before you import' })).toBeVisible();
  await expect(marketing.getByText('How are dates written in this file?')).toBeVisible();
  await marketing.getByRole('radio', { name: 'Month first: 03/11/2026 is 11 March' }).check();
  await expect(preview(marketing)).toContainText('This imports 1 row');
  await expect(preview(marketing).getByRole('region', { name: 'Check before you import' })).toHaveCount(0);
  await expect(marketing.getByRole('radio', { name: /^Month first/ })).toBeChecked();
});

test('rows that give an address another person’s name are imported only after confirmation', async ({
  marketing,
}) => {
  const row = 'Email,Name\npriya.raman@northwind-robotics.example,Bob Miller\n';
  await marketing.locator('input[type=file]').setInputFiles(asFile(row));
  await expect(preview(marketing)).toContainText('1 row is skipped');
  await marketing.getByRole('checkbox', { name: /Import these rows/ }).check();
  await marketing.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(marketing.getByRole('region', { name: 'Import result' })).toBeVisible();
  await marketing.getByRole('link', { name: 'Leads', exact: true }).click();
  await expect(marketing.getByText('Bob Miller', { exact: true })).toBeVisible();
});

test('an import is listed with the person who did it, and can be undone', async ({ marketing }) => {
  await expect(marketing.getByText('No files imported yet')).toBeVisible();
  await marketing.locator('input[type=file]').setInputFiles(asFile(csv));
  await marketing.getByRole('button', { name: 'Import 2 rows' }).click();
  const history = marketing.getByRole('region', { name: 'Imported files' });
  const row = history.getByRole('listitem').filter({ hasText: 'leads.csv' });
  await expect(row).toContainText('2 rows imported · 2 new people');
  await expect(row).toContainText(/People · imported by Maria Berg · today/);
  await row.getByText('2 rows are skipped').click();
  await expect(row).toContainText('Line 3');
  await expect(row).not.toContainText('half@'); // The cell values are not kept.
  await row.getByRole('button', { name: 'Undo leads.csv' }).click();
  const dialog = marketing.getByRole('dialog', { name: 'Undo “leads.csv”?' });
  await expect(dialog).toContainText('removes the people this file added');
  await dialog.getByRole('button', { name: 'Keep import' }).click();
  await row.getByRole('button', { name: 'Undo leads.csv' }).click();
  await dialog.getByRole('button', { name: 'Undo import' }).click();
  await expect(history).toContainText('Undone:');
  await expect(row).toContainText('Undone by Maria Berg');
  await expect(row.getByRole('button', { name: /Undo/ })).toHaveCount(0);
  await marketing.getByRole('link', { name: 'Leads', exact: true }).click();
  await expect(marketing.getByText('Priya Raman', { exact: true })).toBeVisible();
  await expect(marketing.getByText('Ida Jørgensen', { exact: true })).toHaveCount(0);
});
