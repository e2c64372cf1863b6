/** Query parameters that say how someone arrived, not what they see. */
const tracking =
  /^(?:utm_.*|mc_.*|mkt_.*|hsa_.*|_hs.*|__hs.*|hsCtaTracking|vero_.*|pk_.*|piwik_.*|mtm_.*|matomo_.*|oly_.*|elq.*|ml_.*|_ga|_gl|[a-z]{1,4}clid|gbraid|wbraid|li_fat_id|igshid|wickedid|trk|trkEmail|s_cid|cmpid|_branch_match_id|ck_subscriber_id|mgclid|rb_clickid)$/i;

/**
 * A web URL as it is stored: without tracking parameters and without anyone's email address.
 *
 * @returns undefined if it isn't a web URL.
 */
export function contentUrl(text: string | null | undefined): URL | undefined {
  if (!text || text.length > 2000 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  url.hash = '';
  if (!url.search) return url;
  const kept = [...url.searchParams].filter(
    ([name, value]) => !tracking.test(name) && !isAddress(name, value),
  );
  url.search = new URLSearchParams(kept).toString();
  return url;
}

/**
 * A key that is the same for all URLs of a page. Ignores the scheme, `www.`, trailing slashes, tracking
 * parameters, and the order of the query.
 *
 * @param url as returned by `contentUrl`.
 */
export function urlKey(url: URL): string {
  const host = url.host.replace(/^www\./, '');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  return `${host}${trimSlashes(url.pathname)}${query && `?${query}`}`.slice(0, 2000);
}

/** The ID of a page without an ID of its own: its host and path. */
export function pageId(url: URL): string {
  return `${url.host}${trimSlashes(url.pathname)}`;
}

function trimSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function isAddress(name: string, value: string): boolean {
  return value.includes('@') || /^e-?mail/i.test(name);
}
