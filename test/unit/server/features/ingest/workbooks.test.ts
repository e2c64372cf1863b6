import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { readTable } from '../../../../../server/features/ingest/files/read-table';

async function workbook(...sheets: SheetData[]): Promise<Uint8Array> {
  const named = sheets.map((data, index) => ({ data, sheet: `Sheet ${index + 1}` }));
  return new Uint8Array(await writeXlsxFile(named).toBuffer());
}

/** A workbook with one of its parts changed. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

const text = (value: string) => ({ value, type: String });
const fieldsOf = async (bytes: Uint8Array) => (await readTable(bytes)).rows.map(({ fields }) => fields);
const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const { detail } = await readTable(bytes).catch((error) => error);
  expect(detail.length).toBeLessThanOrEqual(300);
  return detail;
};

describe('an Excel workbook', () => {
  test('is read back cell by cell, with the row of each cell', async () => {
    const cell = fc
      .string({ unit: 'grapheme-ascii', minLength: 1 })
      .filter((text) => text.trim() !== '' && !(text in {})); // The writer fails on "valueOf".
    const rows = fc.array(fc.tuple(cell, fc.option(cell), cell), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(rows, async (rows) => {
        const data = rows.map((row) => row.map((value) => (value === null ? null : text(value))));
        const read = await readTable(await workbook([['Email', 'Name', 'Shoe size'].map(text), ...data]));
        const named = `${read.notes.join()} `;
        for (const [index, row] of rows.entries()) {
          const found = read.rows.find(({ line }) => line === index + 2);
          if (found) expect(row.map((value) => value?.trim() ?? '')).toEqual(found.fields);
          else expect(named).toContain(`Line ${index + 2} `);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('gives dates without a zone, numbers as they were typed, and booleans in capitals', async () => {
    const date = (value: string, format: string) => ({ value: new Date(value), type: Date, format });
    const bytes = await workbook([
      ['Email', 'Date', 'Moment', 'Sum', 'Id', 'Small', 'Yes', 'No'].map(text),
      [
        text('a@x.example'),
        date('2026-11-20T00:00:00Z', 'dd.mm.yyyy'),
        date('2026-11-20T16:00:01Z', 'yyyy-mm-dd hh:mm:ss'),
        { value: 0.1 + 0.2, type: Number },
        { value: 4912345678901, type: Number },
        { value: 5e-7, type: Number },
        { value: true, type: Boolean },
        { value: false, type: Boolean },
      ],
    ]);
    expect(await fieldsOf(bytes)).toEqual([
      [
        'a@x.example',
        '2026-11-20',
        '2026-11-20T16:00:01',
        '0.3',
        '4912345678901',
        '0.0000005',
        'TRUE',
        'FALSE',
      ],
    ]);
  });

  test('gives percentages and durations as Excel shows them', async () => {
    const bytes = await workbook([
      ['Email', 'Watched', 'Time in session'].map(text),
      [
        text('a@x.example'),
        { value: 0.07, type: Number, format: '0%' },
        { value: 20 / 1440, type: Number, format: '[h]:mm:ss' },
      ],
    ]);
    expect(await fieldsOf(bytes)).toEqual([['a@x.example', '7%', '0:20:00']]);
  });

  test('is read from the first sheet with a table, and the other sheets are reported', async () => {
    const bytes = await workbook(
      [[text('How to use this file')], [text('Fill in the next sheet')]],
      [
        [text('Email'), text('Name')],
        [text('a@x.example'), text('Ann')],
      ],
      [
        [text('Email'), text('Name')],
        [text('b@x.example'), text('Bo')],
      ],
    );
    const { rows, notes } = await readTable(bytes);
    expect(rows.map(({ fields }) => fields[0])).toEqual(['a@x.example']);
    expect(notes).toEqual([expect.stringMatching(/“Sheet 2” was read.*“Sheet 1”, “Sheet 3”/)]);
  });

  test('may omit the addresses of its cells', async () => {
    const bytes = changed(
      await workbook([
        [text('Email'), text('Name')],
        [text('a@x.example'), text('Ann')],
      ]),
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''),
    );
    expect(await fieldsOf(bytes)).toEqual([['a@x.example', 'Ann']]);
  });

  test('reports cells that hold an Excel error', async () => {
    const bytes = changed(
      await workbook([
        [text('Email'), text('Company')],
        [text('a@x.example'), { value: 1, type: Number }],
      ]),
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/<c r="B2"[^>]*><v>1<\/v>/, '<c r="B2" t="e"><v>#N/A</v>'),
    );
    const { rows, notes } = await readTable(bytes);
    expect(rows.map(({ fields }) => fields)).toEqual([['a@x.example']]);
    expect(notes).toEqual([expect.stringContaining('B2')]);
  });
});

describe('an unreadable workbook is refused with an explanation', () => {
  const sheet = () => workbook([[text('Email')], [text('a@x.example')]]);

  test('because it would grow too large', async () => {
    const bytes = zipSync({
      ...unzipSync(await sheet()),
      'xl/worksheets/sheet2.xml': new Uint8Array(130 * 1024 * 1024),
    });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(await reasonOf(bytes)).toContain('when unpacked');
  });

  test('even if its archive claims to be small', async () => {
    const bytes = zipSync({
      ...unzipSync(await sheet()),
      'xl/styles.xml': new Uint8Array(50 * 1024 * 1024),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 30; at++) {
      const sizeAt = { 67324752: 22, 33639248: 24 }[view.getUint32(at, true)];
      if (sizeAt && view.getUint32(at + sizeAt, true) === 50 * 1024 * 1024)
        view.setUint32(at + sizeAt, 10, true);
    }
    const before = process.memoryUsage().arrayBuffers;
    await readTable(bytes).catch(() => undefined);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  test.each([
    [
      'a cell that is far away',
      (xml: string) => xml.replace('r="A2"', 'r="XFD1048576"').replace('<row r="2"', '<row r="1048576"'),
    ],
    ['a row that no sheet has', (xml: string) => xml.replace('<row r="2"', '<row r="99999999999"')],
    ['a column that no sheet has', (xml: string) => xml.replace('r="A2"', 'r="ZZZZ2"')],
  ])('because of %s', async (_, change) => {
    expect(await reasonOf(changed(await sheet(), 'xl/worksheets/sheet1.xml', change))).toContain(
      'too far apart',
    );
  });

  test.each([
    ['cut off', async () => (await sheet()).subarray(0, 500), 'damaged or incomplete'],
    [
      'without its sheet',
      async () => changed(await sheet(), 'xl/workbook.xml', () => '<workbook'),
      'damaged or incomplete',
    ],
    ['that is a ZIP archive', async () => zipSync({ 'leads.csv': strToU8('Email') }), 'Unzip it'],
    ['that is OpenDocument', async () => zipSync({ 'content.xml': strToU8('<a/>') }), '(.ods)'],
    ['that is a Word document', async () => zipSync({ 'word/document.xml': strToU8('<a/>') }), 'Word'],
    ['that is binary', async () => zipSync({ 'xl/workbook.bin': strToU8('a') }), '(.xlsb)'],
    ['that is empty', async () => workbook([[]]), 'is empty'],
  ])('one %s', async (_, make, explanation) => {
    expect(await reasonOf(await make())).toContain(explanation);
  });
});
