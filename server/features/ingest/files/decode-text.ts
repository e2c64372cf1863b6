import { isUtf8 } from 'node:buffer';
import type { ImportResponse } from '../../../../utils/contract/console/import';
import { countMisreadCharacters } from './count-misread-characters';

type Encoding = ImportResponse['encoding'];

/** A file's text without byte order mark and NULs, and notes on how it was read. */
interface Decoded {
  text: string;
  encoding: Encoding;
  notes: string[];
}

/**
 * Older spreadsheets save in their system's encoding. The most frequent first, because the first wins a tie.
 */
const older = [
  ['Windows-1252', 'windows-1252'],
  ['Mac Roman', 'macintosh'],
  ['Windows-1250', 'windows-1250'],
] as const;

/**
 * Reads bytes as UTF-8 or UTF-16, with or without a byte order mark, or in an older spreadsheet's encoding.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const { text, encoding } = decode(bytes);
  const notes: string[] = [];
  const firstLost = text.indexOf('\ufffd');
  if (encoding.startsWith('UTF') && firstLost >= 0) {
    notes.push(
      `From line ${lineAt(text, firstLost)} on, some characters can’t be read as ${encoding} and are shown as “\ufffd”. Save the file again as “CSV UTF-8”.`,
    );
  }
  const firstNul = text.indexOf('\0');
  if (firstNul < 0) return { text, encoding, notes };
  notes.push(`From line ${lineAt(text, firstNul)} on, the file contains NUL characters, which were removed.`);
  return { text: text.replaceAll('\0', ''), encoding, notes };
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', 'UTF-16BE');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as('utf-8', 'UTF-8');
  const wide = wideness(bytes);
  if (wide) return wide === 'UTF-16LE' ? as('utf-16le', wide) : as('utf-16be', wide);
  const utf8 = as('utf-8', 'UTF-8');
  if (isUtf8(bytes) || mostlyUtf8(bytes, utf8.text)) return utf8;
  const ascii = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024));
  const isOldMac = ascii.includes('\r') && !ascii.includes('\n');
  const read = older.map(([encoding, label]) => as(label, encoding));
  const [first = utf8, ...others] = isOldMac ? [...read.slice(1, 2), ...read] : read;
  return others.reduce(
    (best, one) => (countMisreadCharacters(one.text) < countMisreadCharacters(best.text) ? one : best),
    first,
  );

  function as(label: string, encoding: Encoding) {
    const decoder = new TextDecoder(label);
    // Without streaming, Node 20 treats Windows-1252 as Latin-1 and loses “€” and “’”.
    return { text: decoder.decode(bytes, { stream: true }) + decoder.decode(), encoding };
  }
}

/**
 * Whether most non-ASCII characters are valid UTF-8. A single truncated character doesn't mean another
 * encoding.
 */
function mostlyUtf8(bytes: Uint8Array, text: string): boolean {
  let lost = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++;
  const whole = bytes.reduce((count, byte) => (byte >= 0xc2 && byte <= 0xf4 ? count + 1 : count), 0) - lost;
  return whole > 0 && whole >= lost;
}

/** Latin text has a NUL in every other byte in UTF-16, and none in UTF-8. */
function wideness(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const head = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  if (odd > head.length / 10 && even * 20 <= odd) return 'UTF-16LE';
  if (even > head.length / 10 && odd * 20 <= even) return 'UTF-16BE';
  return undefined;
}

function lineAt(text: string, place: number): number {
  return (text.slice(0, place).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}
