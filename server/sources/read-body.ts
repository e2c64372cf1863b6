import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ProblemError } from '../http/problem-error';

const unzip = promisify(gunzip);

/**
 * Reads a JSON body whatever its content type says: RudderStack's client posts gzip JSON as a form.
 *
 * @throws ProblemError 413 when it is too large, 400 when it is no JSON.
 */
export async function readJsonBody(body: ArrayBuffer, limit: number): Promise<unknown> {
  const text = await readTextBody(body, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, 'not-json', 'The body is no JSON. Send one JSON object.');
  }
}

/**
 * Reads a body as text. Unzipped it may be as large as the limit and no larger.
 *
 * @throws ProblemError 413 when it is too large, 400 when it can't be unzipped.
 */
export async function readTextBody(body: ArrayBuffer, limit: number): Promise<string> {
  const bytes = Buffer.from(body);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let text: string;
  try {
    text = (isZipped ? await unzip(bytes, { maxOutputLength: limit }) : bytes).toString('utf8');
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit);
    throw new ProblemError(400, 'not-json', 'The body says it is gzip and cannot be unzipped.');
  }
  if (Buffer.byteLength(text) > limit) throw tooLarge(limit);
  return text;
}

function tooLarge(limit: number): ProblemError {
  const kilobytes = Math.round(limit / 1024);
  return new ProblemError(
    413,
    'too-large',
    `The body is larger than ${kilobytes} KB. Send it in smaller parts.`,
  );
}
