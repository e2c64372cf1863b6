import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ProblemError } from '../http/problem-error';

const unzip = promisify(gunzip);

/**
 * Reads a JSON body whatever its content type says: RudderStack's client posts gzip JSON as a form.
 *
 * @throws ProblemError 413 when it is too large, 400 when it is not JSON.
 */
export async function readJsonBody(body: ArrayBuffer, limit: number): Promise<unknown> {
  const text = await readTextBody(body, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, 'not-json', 'The body is not valid JSON. Send one JSON object.');
  }
}

/**
 * Reads a body as text in UTF-8, without a byte order mark. Unzipped it may be as large as the limit and no larger.
 *
 * @throws ProblemError 413 when it is too large, 400 when it can't be unzipped.
 */
export async function readTextBody(body: ArrayBuffer, limit: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(body, limit));
}

/**
 * Reads a body's bytes, unzipped. They may be as many as the limit and no more.
 *
 * @throws ProblemError 413 when it is too large, 400 when it can't be unzipped.
 */
export async function readBytes(body: ArrayBuffer, limit: number): Promise<Buffer> {
  const bytes = Buffer.from(body);
  if (bytes.byteLength > limit) throw tooLarge(limit);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    return isZipped ? await unzip(bytes, { maxOutputLength: limit }) : bytes;
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit);
    throw new ProblemError(
      400,
      'not-json',
      'The body says it is gzip, and it can’t be unzipped. Send it again.',
    );
  }
}

function tooLarge(limit: number): ProblemError {
  const kilobytes = Math.round(limit / 1024);
  return new ProblemError(
    413,
    'too-large',
    `The body is larger than ${kilobytes} KB. Send it in smaller parts.`,
  );
}
