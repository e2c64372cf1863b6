import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable, type Table } from '../../../../../server/features/ingest/files/read-table';
import { splitRecords } from '../../../../../server/features/ingest/files/split-records';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readText = (text: string) => readTable(bytesOf(text));

/** Every line that a table mentions: in its rows, its errors and its notes. */
function linesNamed({ rows, errors, notes }: Table): Set<number> {
  const named = new Set([...rows, ...errors].map(({ line }) => line));
  for (const text of [...notes, ...errors.map(({ reason }) => reason)]) {
    for (const [, from = '', to = from] of text.matchAll(/[Ll]ines? (\d+)(?:–(\d+))?/g)) {
      for (let line = Number(from); line <= Number(to); line++) named.add(line);
    }
  }
  return named;
}

const encodings = {
  'UTF-8': bytesOf,
  'UTF-8 with a byte order mark': (text: string) => bytesOf(`\ufeff${text}`),
  'UTF-16LE with a byte order mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE with a byte order mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
} as const;

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', 'a', ' ', 'é', '@', '--') }),
);

describe('a text file exported by a tool is read back cell by cell', () => {
  test.each(Object.entries(encodings))('in %s, with any delimiter and any content', async (_, encode) => {
    const table = fc.record({
      rows: fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    });
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, delimiter, end }) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const clean = rows.map((row) => row.map((text) => text.replaceAll('\0', '')));
        const lines = [['Email', 'Shoe size', 'Remark'], ...clean].map((row) =>
          row.map(quoted).join(delimiter),
        );
        const read = await readTable(encode(lines.join(end)));
        const named = linesNamed(read);
        let line = 2;
        for (const row of clean) {
          const wanted = row.map((text) => text.trim());
          const found = read.rows.find((row) => row.line === line);
          if (found) expect(wanted).toEqual(wanted.map((_, index) => found.fields[index] ?? ''));
          else if (wanted.some((text) => text !== '')) expect(named).toContain(line);
          line += 1 + row.reduce((count, text) => count + (text.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
        }
        expect(read.columns).toEqual(['Email', 'Shoe size', 'Remark']);
      }),
    );
  });

  test('as another CSV reader reads it, if the file is well-formed', () => {
    const line = fc.array(
      fc
        .string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n') })
        .map((text) => `"${text.replaceAll('"', '""')}"`),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.join(',')).join('\n');
        const theirs: unknown = parse(text, { relax_column_count: true });
        const ours = splitRecords(text, ',').records;
        fc.pre(ours.every((record) => 'cells' in record)); // What looks like a forgotten quote is an error.
        expect(ours.map((record) => 'cells' in record && record.cells)).toEqual(theirs);
      }),
    );
  });

  test('without skipping a line, even with broken quotes and missing fields', async () => {
    const pieces = fc.constantFrom('"', '""', ',', '\n', 'a@x.example', 'b', ' ', 'Total');
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        const body = parts.join('');
        const read = await readText(`Email,Name,Company\n${body}`);
        const named = linesNamed(read);
        for (const [index, text] of body.split('\n').entries()) {
          const words = text.match(/[^\s",]+/g) ?? [];
          if (words.length === 0) continue;
          // A quoted cell spans lines: then the row that began before this line holds its words.
          const row = read.rows.findLast(({ line }) => line <= index + 2);
          const isInRow = words.every((word) => row?.fields.some((field) => field.includes(word)));
          expect(named.has(index + 2) || isInRow, `line ${index + 2} of ${body}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('in at most three passes, whatever its quotes do', () => {
    const pieces = fc.constantFrom('"', '""', ',', '\n', '"\n"', 'a@', ' ', ',"', '",');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), (parts) => {
        const text = parts.join('');
        expect(splitRecords(text, ',').visited).toBeLessThanOrEqual(3 * text.length);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['opening quotes', (n: number) => '"a\n'.repeat(n)],
    ['quotes that open and close', (n: number) => 'a@,"x\nb@,6","7\n'.repeat(n)],
    ['doubled quotes', (n: number) => `"${'""\n'.repeat(n)}`],
    ['commas', (n: number) => ','.repeat(n)],
    ['spaces before a quote', (n: number) => `${' '.repeat(n)}"`],
  ])('a file with many %s takes twice the work for twice the size', (_, make) => {
    for (const n of [1000, 2000, 4000]) {
      const text = make(n);
      expect(splitRecords(text, ',').visited).toBeLessThanOrEqual(3 * text.length);
    }
  });
});

describe('an unclosed quote', () => {
  test('in the middle of a field is part of the field', async () => {
    const { rows, errors } = await readText('Email,Name\na@x.example,5" Pipes\nb@x.example,Bo\n');
    expect(rows.map(({ fields }) => fields[1])).toEqual(['5" Pipes', 'Bo']);
    expect(errors).toEqual([]);
  });

  test.each([
    ['to the end of the file', 'a@x.example,"Ann,CEO\nb@x.example,Bo,CFO\nc@x.example,Cy,COO\n'],
    ['up to another quote', 'a@x.example,"Ann,CEO\nb@x.example,Bo,CFO\nc@x.example,"Cy",COO\n'],
    ['over lines that look whole', 'a@x.example,"Ann,CEO\nb@x.example,Bo,CFO\nc@x.example,Cy",COO\n'],
    ['over one line that looks whole', 'a@x.example,"Ann,CEO\nb@x.example,Bo",CFO\nc@x.example,Cy,COO\n'],
  ])('that opens a field and stays open %s is an error on that line only', async (_, body) => {
    const { rows, errors } = await readText(`Email,Name,Title\n${body}`);
    expect(errors).toEqual([{ line: 2, reason: expect.stringContaining('isn’t closed') }]);
    expect(rows.map(({ line, fields }) => [line, fields[0]])).toEqual([
      [3, 'b@x.example'],
      [4, 'c@x.example'],
    ]);
  });

  test('in the header is reported with its line', async () => {
    await expect(readText('Email,"Name\na@x.example,Ann\n')).rejects.toMatchObject({
      detail: expect.stringContaining('Line 1 can’t be read'),
    });
  });
});

describe('an older encoding', () => {
  const head = 'Email;Vorname;Nachname\nx@x.example;';
  test.each([
    [
      'Windows-1252',
      [0x53, 0xf8, 0x72, 0x65, 0x6e, 0x3b, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72],
      'Søren',
      'Müller',
    ],
    ['Windows-1252', [0x4a, 0x6f, 0x3b, 0x4f, 0x92, 0x42, 0x72, 0x69, 0x65, 0x6e], 'Jo', 'O’Brien'],
    [
      'Mac Roman',
      [0x53, 0xbf, 0x72, 0x65, 0x6e, 0x3b, 0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72],
      'Søren',
      'Müller',
    ],
    [
      'Windows-1250',
      [0x50, 0x61, 0x77, 0x65, 0xb3, 0x3b, 0x57, 0x61, 0xb3, 0xea, 0x73, 0x61],
      'Paweł',
      'Wałęsa',
    ],
  ])(
    '%s is recognized by words that make no sense in another encoding',
    async (encoding, name, first, last) => {
      const read = await readTable(Uint8Array.from([...bytesOf(head), ...name]));
      expect([read.encoding, read.rows[0]?.fields[1], read.rows[0]?.fields[2]]).toEqual([
        encoding,
        first,
        last,
      ]);
    },
  );

  test('with the line ends of an old Mac is Mac Roman', async () => {
    const bytes = Uint8Array.from([...bytesOf('Email;Name\rx@x.example;J'), 0x9a, 0x72, 0x67]);
    expect(await readTable(bytes)).toMatchObject({
      encoding: 'Mac Roman',
      rows: [{ fields: ['x@x.example', 'Jörg'] }],
    });
  });

  test('is not assumed for a UTF-8 file that was cut in the middle of a character', async () => {
    const whole = bytesOf('Email,Name\na@x.example,Zoë\nb@x.example,Zoë');
    const read = await readTable(whole.subarray(0, -1));
    expect(read.rows.map(({ fields }) => fields[1])).toEqual(['Zoë', 'Zo\ufffd']);
    expect(read.notes).toEqual([expect.stringContaining('From line 3 on')]);
  });

  test.each(['utf16le', 'utf16be'])('%s without a byte order mark is understood', async (order) => {
    const bytes = Buffer.from('Email\tName\nzoe@x.example\tZoë\n', 'utf16le');
    const read = await readTable(order === 'utf16le' ? bytes : bytes.swap16());
    expect(read).toMatchObject({ columns: ['Email', 'Name'], rows: [{ fields: ['zoe@x.example', 'Zoë'] }] });
  });

  test('a NUL character gets into no row and is reported', async () => {
    const { rows, notes } = await readText(
      'Email,Name\na@x.example,An\0n and a name long enough to be text\n',
    );
    expect(rows[0]?.fields[1]).toBe('Ann and a name long enough to be text');
    expect(notes).toEqual([expect.stringMatching(/From line 2 on.*NUL/)]);
  });
});
