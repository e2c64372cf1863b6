import { ProblemError } from '../../platform/problem-error';
import { parseFormFields } from './read-form';

/**
 * Reads a body as an object: JSON or a form, URL-encoded or multipart. An empty body is undefined.
 *
 * @throws ProblemError 400 if it is neither.
 */
export async function readMessage(bytes: Uint8Array, contentType: string): Promise<unknown> {
  if (/^multipart\/form-data/i.test(contentType)) return readMultipart(bytes, contentType);
  const text = decoderFor(contentType).decode(bytes);
  if (text.trim() === '') return undefined;
  // RudderStack's client declares its JSON as a form.
  const isForm = /^application\/x-www-form-urlencoded/i.test(contentType) && !/^\s*[{[]/.test(text);
  return isForm ? parseFormFields(new URLSearchParams(text)) : readJson(text);
}

/** Reads a pasted message: JSON or a form. How it begins shows which. */
export function readPasted(text: string): Promise<unknown> {
  const boundary = /^--([\w'()+,./:=? -]{1,70})\r?\n/.exec(text)?.[1];
  const bytes = Buffer.from(text);
  if (boundary) return readMessage(bytes, `multipart/form-data; boundary="${boundary.trim()}"`);
  return readMessage(
    bytes,
    /^[^\s={["<]+=/.test(text) ? 'application/x-www-form-urlencoded' : 'application/json',
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, 'not-json', 'The body is neither JSON nor a form. Send it as JSON.');
  }
}

async function readMultipart(bytes: Uint8Array, contentType: string): Promise<unknown> {
  const boundary = /boundary="?([^"\s;]{1,70})/i.exec(contentType)?.[1] ?? '';
  try {
    const form = await new Response(withLongBoundary(bytes, boundary), {
      headers: { 'content-type': `multipart/form-data; boundary=${longBoundary}` },
    }).formData();
    return parseFormFields(
      [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name] as const),
    );
  } catch {
    const detail = 'The body can’t be read as a multipart form. It may be incomplete, so send it again.';
    throw new ProblemError(400, 'not-json', detail);
  }
}

const longBoundary = 'passback-0b1f6c9e5d7a4e2c8f30a6d1';

/**
 * Replaces the boundary with one that no value contains, because Node 20 also finds the boundary inside
 * values. Also accepts LF line endings, which pasted messages have.
 */
function withLongBoundary(bytes: Uint8Array, boundary: string): Uint8Array<ArrayBuffer> {
  const raw = Buffer.from(bytes).toString('latin1').trim();
  const text = raw.includes('\r\n') ? raw : raw.replaceAll('\n', '\r\n');
  const found = boundary.replace(/[^\w]/g, '\\$&');
  const delimiter = new RegExp(`(^|\\r\\n)--${found}(?=--|[ \\t]{0,20}\\r\\n)`, 'g');
  return new Uint8Array(Buffer.from(`${text.replace(delimiter, `$1--${longBoundary}`)}\r\n`, 'latin1'));
}

/** A decoder for the charset that the sender declares, or UTF-8 if it is missing or unknown. */
function decoderFor(contentType: string): { decode: (bytes: Uint8Array) => string } {
  const charset = /charset="?([\w.:-]{1,40})/i.exec(contentType)?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
