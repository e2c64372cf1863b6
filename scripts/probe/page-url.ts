/** A URL found in a saved page. */
export interface FoundUrl {
  url: URL;
  /** Where it was found, for the output. */
  urlFrom: string;
}

/**
 * The URL that a saved page came from. Prefers what the browser wrote when it saved the page, because a
 * site's own `canonical` often names another page.
 *
 * @returns undefined if the page doesn't say.
 */
export function findPageUrl(html: string): FoundUrl | undefined {
  const head = html.slice(0, 200_000);
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/i.exec(head)?.[1];
  const singleFile = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i.exec(head)?.[1];
  const candidates: [string, string | undefined][] = [
    ['the “saved from url” comment', saved],
    ['SingleFile’s comment', singleFile],
    ['its canonical link', attributeOf(head, /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i, 'href')],
    ['its og:url', attributeOf(head, /<meta\b[^>]*\bproperty=["']?og:url\b[^>]*>/i, 'content')],
  ];
  for (const [urlFrom, text] of candidates) {
    const url = text ? parseWebUrl(text) : undefined;
    if (url) return { url, urlFrom };
  }
  return undefined;
}

/** Parses a web URL. @returns undefined for others, such as the `file:` URL of a page that was saved twice. */
export function parseWebUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function attributeOf(html: string, tag: RegExp, name: string): string | undefined {
  const found = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    tag.exec(html)?.[0] ?? '',
  );
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.replaceAll('&amp;', '&');
}
