import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { ProblemError } from '../../platform/problem-error';

const unzip = promisify(gunzip);
const inflated = promisify(inflate);

/**
 * Reads a JSON body, whatever its content type: RudderStack's client sends gzipped JSON as a form.
 *
 * @throws ProblemError 413 if it is too large, 400 if it isn't JSON.
 */
export async function readJsonBody(body: ArrayBuffer, limit: number): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(body, limit)); // Without a byte order mark.
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, 'not-json', 'The body isn’t valid JSON. Send a single JSON object.');
  }
}

/**
 * Reads a body's bytes and decompresses gzip or zlib (“deflate”), whatever the headers say. The limit also
 * applies after decompression.
 *
 * @throws ProblemError 413 if it is too large, 400 if it can't be decompressed.
 */
export async function readBytes(body: ArrayBuffer, limit: number): Promise<Buffer> {
  const bytes = Buffer.from(body);
  if (bytes.byteLength > limit) throw tooLarge(limit);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const isZlib = bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1] ?? 0);
  if (!isGzip && !isZlib) return bytes;
  try {
    return await (isGzip ? unzip : inflated)(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit);
    if (isZlib) return bytes; // Text can begin with these bytes, too.
    throw new ProblemError(400, 'not-json', 'The compressed body can’t be decompressed. Send it again.');
  }
}

function tooLarge(limit: number): ProblemError {
  const kilobytes = Math.round(limit / 1024);
  return new ProblemError(
    413,
    'too-large',
    `The request is too large; the limit is ${kilobytes} KB. Split it into smaller requests.`,
  );
}
