import { ProblemError } from '../../platform/problem-error';
import { parseFormFields } from './read-form';

/**
 * What a sender's body says: JSON, or a form, plain or multipart, as an object. An empty body says nothing.
 *
 * @throws ProblemError 400 when it is none of these.
 */
export async function readMessage(bytes: Uint8Array, contentType: string): Promise<unknown> {
  if (/^multipart\/form-data/i.test(contentType)) return readMultipart(bytes, contentType);
  const text = decoderFor(contentType).decode(bytes);
  if (text.trim() === '') return undefined;
  // RudderStack's client calls its JSON a form.
  const isForm = /^application\/x-www-form-urlencoded/i.test(contentType) && !/^\s*[{[]/.test(text);
  return isForm ? parseFormFields(new URLSearchParams(text)) : readJson(text);
}

/** What a pasted message says: JSON, or the text of a form, whose kind shows in how it begins. */
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
    const detail = 'The body says it is a multipart form, and it can’t be read. Send it again, whole.';
    throw new ProblemError(400, 'not-json', detail);
  }
}

const longBoundary = 'passback-0b1f6c9e5d7a4e2c8f30a6d1';

/**
 * The form with a boundary that no value holds: Node 20 looks for the boundary inside of values, too. Lines that end as in
 * a text file, such as in a message that was pasted, are read as well.
 */
function withLongBoundary(bytes: Uint8Array, boundary: string): Uint8Array<ArrayBuffer> {
  const raw = Buffer.from(bytes).toString('latin1').trim();
  const text = raw.includes('\r\n') ? raw : raw.replaceAll('\n', '\r\n');
  const found = boundary.replace(/[^\w]/g, '\\$&');
  const delimiter = new RegExp(`(^|\\r\\n)--${found}(?=--|[ \\t]{0,20}\\r\\n)`, 'g');
  return new Uint8Array(Buffer.from(`${text.replace(delimiter, `$1--${longBoundary}`)}\r\n`, 'latin1'));
}

/** By the charset that the sender names; UTF-8 where it names none that is known. */
function decoderFor(contentType: string): { decode: (bytes: Uint8Array) => string } {
  const charset = /charset="?([\w.:-]{1,40})/i.exec(contentType)?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
