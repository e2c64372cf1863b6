import { ProblemError } from '../http/problem-error';
import { readForm } from './read-form';

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
  return isForm ? readForm(new URLSearchParams(text)) : readJson(text);
}

/** What a pasted message says: JSON, or the text of a form, whose kind shows in how it begins. */
export function readPasted(text: string): Promise<unknown> {
  const boundary = /^--([\w'()+,./:=? -]{1,70})\r?\n/.exec(text)?.[1];
  const bytes = Buffer.from(boundary ? text.replaceAll(/\r?\n/g, '\r\n') : text);
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
  const headers = { 'content-type': contentType };
  const parse = (body: Uint8Array) => new Response(new Uint8Array(body), { headers }).formData();
  try {
    // Some scripts end lines with a line feed alone.
    const form = await parse(bytes).catch(() =>
      parse(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(/\r?\n/g, '\r\n'), 'latin1')),
    );
    return readForm(
      [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name] as const),
    );
  } catch {
    const detail = 'The body says it is a multipart form, and it can’t be read. Send it again, whole.';
    throw new ProblemError(400, 'not-json', detail);
  }
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
