/** One part of a saved page: the page itself, a frame, or an image. */
export interface MhtmlPart {
  /** Its URL, as the browser wrote it. */
  location: string | undefined;
  type: string;
  content: Uint8Array;
}

/** A page saved as a single file. */
export interface Mhtml {
  /** The page's URL when it was saved. */
  location: string | undefined;
  /** Parts of type `text/html`: the page first, then its frames. */
  pages: MhtmlPart[];
}

const boundaryIn = /boundary=(?:"([^"]+)"|([^\s;]+))/i;

/** Whether a file begins with the headers of MHTML ("Webpage, Single File"). */
export function isMhtml(text: string): boolean {
  const head = text.slice(0, 4000).split(/\r?\n\r?\n/)[0] ?? '';
  return /^content-type:\s*multipart\/related/im.test(head);
}

/**
 * Reads a page that Chrome, Edge, or another Chromium browser saved as MHTML.
 *
 * @param bytes the whole file as Latin-1 text, one character per byte.
 * @returns no pages if the file contains none.
 */
export function readMhtml(bytes: string): Mhtml {
  const [head, body] = splitHead(bytes);
  const boundary = boundaryIn.exec(head.get('content-type') ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return { location: undefined, pages: [] };
  const parts = `\n${body}`
    .split(new RegExp(`\\r?\\n--${escaped(mark)}(?:--)?[ \\t]*(?=\\r?\\n|$)`))
    .slice(1)
    .map(readPart);
  return {
    location: head.get('snapshot-content-location') ?? head.get('content-location'),
    pages: parts.filter(
      ({ type, content }) => /^text\/html|^application\/xhtml/i.test(type) && content.length > 0,
    ),
  };
}

function readPart(text: string): MhtmlPart {
  const [head, body] = splitHead(text.replace(/^\r?\n/, ''));
  return {
    location: head.get('content-location'),
    type: head.get('content-type') ?? '',
    content: decode(body, head.get('content-transfer-encoding') ?? ''),
  };
}

function splitHead(text: string): [Map<string, string>, string] {
  const end = /\r?\n\r?\n/.exec(text);
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, ' ');
  const fields = head.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf(':');
    const field: [string, string] = [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    return at > 0 ? [field] : [];
  });
  return [new Map(fields), end ? text.slice(end.index + end[0].length) : ''];
}

function decode(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
