import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateSecret } from '../../../../server/console/pages/connect/generate-secret';
import { otherIntegrations } from '../../../../server/console/pages/connect/other-integrations';
import { countReceivedSince } from '../../../../server/console/pages/connect/received-since';
import { listMeanings, toColumnLabel } from '../../../../server/console/pages/imports/column-labels';
import {
  formatDone,
  formatImported,
  formatPreview,
} from '../../../../server/console/pages/imports/format-import';
import { formatUndone } from '../../../../server/console/pages/imports/format-undone';
import { guessColumns } from '../../../../server/console/pages/imports/guessed-columns';
import { decodeFile, extractRejectedRows } from '../../../../server/console/pages/imports/rejected-rows';
import { groupIssues } from '../../../../server/console/pages/sources/group-issues';
import { findUncountedNames } from '../../../../server/console/pages/sources/uncounted-names';
import { splitRecords } from '../../../../server/features/ingest/files/split-records';
import { importKind } from '../../../../utils/contract/console/import';
import { sourceSettings } from '../../../../utils/contract/console/source';

describe('the file of invalid rows', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\t', '|', '\n', '1'), maxLength: 8 })
    .map((text) => text.trim());
  const delimiter = fc.constantFrom(',', ';', '\t', '|');

  test('has the header and the invalid rows in full, and the endpoint reads them as before', () => {
    fc.assert(
      fc.property(
        delimiter,
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(),
        (by, rows, lineBreak, seed) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const written = rows.map((row) => row.map(quoted).join(by));
          const text = [`Email${by}Name${by}Note`, ...written].join(lineBreak);
          const [, ...records] = splitRecords(text, by).records;
          const faulty = records.filter((_, index) => (seed >> (index % 30)) % 2 === 0);
          const saved = extractRejectedRows(
            text,
            ['Email', 'Name', 'Note'],
            faulty.map(({ line }) => line),
          );
          const [head, ...kept] = splitRecords(saved ?? '', by).records;
          expect(head).toMatchObject({ cells: ['Email', 'Name', 'Note'] });
          const cellsOf = (record: object) =>
            'cells' in record && Array.isArray(record.cells)
              ? record.cells.map((text) => String(text).replaceAll(/\r\n|\n/g, '\n'))
              : record;
          expect(kept.map(cellsOf)).toEqual(faulty.map(cellsOf));
        },
      ),
    );
  });

  test.each([
    [
      'lines before the columns',
      'Report of May\n\nEmail,Name\na@x.example,A\nbad,B\n',
      [5],
      'Email,Name\r\nbad,B\r\n',
    ],
    ['the separator that Excel names', 'sep=;\nEmail;Name\nbad;B\n', [3], 'sep=;\r\nEmail;Name\r\nbad;B\r\n'],
    ['a quote that is not closed', 'Email,Name\n"bad,B\nworse,C\n', [2], 'Email,Name\r\n"bad,B\r\n'],
    ['a quote within a field', 'Email,Name\nbad,B "Bo" C\nworse,D\n', [2], 'Email,Name\r\nbad,B "Bo" C\r\n'],
  ])('handles %s', (_, text, lines, saved) => {
    expect(extractRejectedRows(text, ['Email', 'Name'], lines)).toBe(saved);
  });

  test('is not created if the file’s columns were not found', () => {
    expect(extractRejectedRows('a,b\n1,2\n', ['Email', 'Name'], [2])).toBeUndefined();
  });

  test.each([
    ['UTF-8', Buffer.from('\ufeffÖ')],
    ['UTF-16LE', Buffer.from('\ufeffÖ', 'utf16le')],
    ['Windows-1252', Buffer.from('Ö', 'latin1')],
    ['Mac Roman', Buffer.from([0x85])],
  ] as const)('is read in the encoding of the file: %s', async (encoding, bytes) => {
    expect(await decodeFile(new Blob([bytes]), encoding)).toBe('Ö');
  });
});

test.each(importKind.options)('each column of a file of %s has its own label', (kind) => {
  const labels = listMeanings(kind).map((meaning) => toColumnLabel(meaning));
  expect(new Set(labels).size).toBe(labels.length);
});

test('the columns of a file that lacks a required one get the meaning that their headers suggest', () => {
  expect(guessColumns('people', ['Vorname', 'Kontakt'])).toEqual({ Vorname: 'first_name', Kontakt: '' });
});

const counts = {
  kind: 'people',
  rows: 3,
  created: 2,
  stored: 3,
  repeated: 0,
  errorCount: 0,
  warningCount: 0,
  erased: 0,
} as const;

test.each([
  [counts, 'This imports all 3 rows, with 2 new people.'],
  [{ ...counts, rows: 0, stored: 0, created: 0 }, 'This file has column names but no rows.'],
  [{ ...counts, stored: 0, created: 0, repeated: 3 }, 'Nothing new: 3 rows were already imported.'],
  [{ ...counts, rows: 1, stored: 0, created: 0, repeated: 1 }, 'Nothing new: 1 row was already imported.'],
  [
    { ...counts, rows: 2, stored: 1, created: 1, erased: 1 },
    'This imports 1 row, with 1 new person. 1 person is erased.',
  ],
  [{ ...counts, rows: 2, stored: 0, created: 0, erased: 2 }, 'This erases 2 people.'],
  [
    { ...counts, rows: 2, stored: 0, created: 0, erased: 1, errorCount: 1 },
    'This erases 1 person. 1 row is skipped.',
  ],
  [{ ...counts, stored: 0, created: 0, errorCount: 3 }, 'None of the rows in this file can be imported.'],
  [
    {
      ...counts,
      stored: 0,
      created: 0,
      errorCount: 3,
      dates: { isAmbiguous: true, isOrderGuessed: false, zone: 'UTC', hasLocalTimes: false },
    },
    'Choose how dates are written to preview this import.',
  ],
  [
    { ...counts, rows: 9, stored: 1, created: 1, repeated: 4, errorCount: 3, warningCount: 1, erased: 1 },
    'This imports 1 row, with 1 new person. 1 person is erased. 4 rows were already imported. 1 row has a warning. 3 rows are skipped.',
  ],
])('a sentence says what a file would do', (answer, sentence) => {
  expect(formatPreview(answer)).toBe(sentence);
});

test.each([
  [counts, '3 rows imported, with 2 new people.'],
  [{ ...counts, rows: 2, stored: 1, created: 0, erased: 1 }, '1 row imported. 1 person was erased.'],
  [{ ...counts, rows: 1, stored: 0, created: 0, erased: 1 }, '1 person erased.'],
])('a sentence says what a file did', (answer, sentence) => {
  expect(formatDone(answer) + formatImported(answer)).toBe(sentence);
});

test.each([
  [{ events: 0, removed: 0, restored: 0, kept: 0 }, 'Undone.'],
  [
    { events: 1, removed: 2, restored: 1, kept: 1 },
    'Undone: 1 event removed, 2 leads and content items removed, 1 lead or content item restored. 1 lead or content item kept, because it has been used since.',
  ],
])('a sentence says what an undo restored', (undone, sentence) => {
  expect(formatUndone({ undone: true, ...undone })).toBe(sentence);
});

const at = '2026-11-24T09:00:00Z';

test('a source’s issues are grouped by kind, the worst first, and repeats are counted', () => {
  const groups = groupIssues([
    { at, kind: 'notice', reason: 'A test.' },
    { at, reason: 'No address.' },
    { at: '2026-11-23T09:00:00Z', kind: 'rejected', reason: 'No address.' },
    { at, kind: 'warning', reason: 'No date.' },
  ]);
  expect(groups.map(({ title, issues }) => [title, issues.map(({ times }) => times)])).toEqual([
    ['Rejected', [2]],
    ['Accepted with a warning', [1]],
    ['Skipped on purpose', [1]],
  ]);
});

test('events that count for nothing are reported until every event name has been mapped', () => {
  const name = { key: 'a', name: 'Form Submission', events: 2, source: 'Website', isPending: false };
  const source = { name: 'Website', uncounted: 2 };
  expect(findUncountedNames(source, [name])).toEqual({ events: 2, names: ['Form Submission'] });
  expect(findUncountedNames(source, undefined)).toEqual({ events: 2, names: [] });
  expect(findUncountedNames(source, [])).toEqual({ events: 0, names: [] });
});

test('new events and issues are the difference since the last look, and there are none while nothing arrives', () => {
  const before = {
    ...{ stored: 1, repeated: 1, rejected: 1, uncounted: 1 },
    issues: [{ at, reason: 'No address.' }],
  };
  expect(countReceivedSince(before, { ...before })).toBeUndefined();
  const issues = [{ at: '2026-11-24T10:00:00Z', reason: 'No address.' }, ...before.issues];
  expect(countReceivedSince(before, { ...before, stored: 3, rejected: 2, issues })).toEqual({
    stored: 2,
    repeated: 0,
    rejected: 1,
    uncounted: 0,
    issues: issues.slice(0, 1),
  });
});

test('a generated secret is accepted by a source and is different each time', () => {
  const made = Array.from({ length: 50 }, generateSecret);
  expect(new Set(made).size).toBe(50);
  for (const secret of made) {
    expect(secret).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(sourceSettings.safeParse({ secret }).success).toBe(true);
  }
});

test('each way to send events gives its address in a step or in its code', () => {
  for (const { steps, snippet = '' } of otherIntegrations) {
    expect([...steps, snippet].join(' ')).toContain('{address}');
  }
});
