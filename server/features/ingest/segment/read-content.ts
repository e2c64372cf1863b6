import type { SegmentEvent } from '../../../../utils/contract/ingest/segment';
import { cleanText } from '../../../../utils/identity/clean-text';
import { cutText } from '../../../../utils/identity/cut-text';
import type { IncomingContent } from '../../../platform/db/incoming-content';
import { contentUrl, pageId, urlKey } from './content-url';

const maxIdLength = 60;
const maxAnswers = 20;

/** Content types by path, for events that don't say. */
const typeByPath: readonly [RegExp, string][] = [
  [/\bpricing\b|\bprices\b/, 'pricing'],
  [/\bcareers?\b|\bjobs\b/, 'careers'],
  [/\bblog\b|\barticles?\b|\bnews\b/, 'article'],
  [/\bwebinars?\b/, 'webinar'],
  [/\bcase-stud(?:y|ies)\b|\bcustomers\b/, 'case-study'],
];

/** The content an event is about, identified by its ID, its URL without query, or its title. */
export function readContent(
  event: Pick<SegmentEvent, 'properties' | 'context' | 'name' | 'event'>,
  act: string,
): IncomingContent | undefined {
  const found = (name: string) => textOf(event.properties[name]);
  const url = contentUrl(found('url') ?? found('link_url') ?? event.context?.page?.url);
  const subject = found('email_subject') ?? found('subject');
  const saidTitle =
    found('title') ?? found('content_title') ?? subject ?? event.context?.page?.title ?? event.name;
  const title = saidTitle ?? url?.pathname ?? event.event;
  const campaign = event.context?.campaign?.name ?? found('campaign_name') ?? null;
  const isMail = act === 'opened' || act === 'clicked' || act === 'unsubscribed';
  const sent = found('content_id') ?? (isMail ? found('campaign_id') : undefined);
  const id = sent ?? (url ? pageId(url) : title);
  const guessedFrom = url ? 'url' : 'title';
  if (!id || !title) return undefined;
  const saidType = found('content_type') ?? (subject ? 'email' : undefined);
  return {
    id: cutText(id, 300),
    idFrom: sent ? 'sender' : guessedFrom,
    urlKey: url ? urlKey(url) : null,
    type: saidType ?? typeOf(url),
    guessed: [...(saidTitle ? [] : ['title' as const]), ...(saidType ? [] : ['type' as const])],
    title: cleanText(title) ?? cutText(id, 200),
    url: url?.href ?? null,
    campaign: cleanText(campaign) ?? null,
    answers: answersOf(event.properties.content_answers),
  };
}

function typeOf(url: URL | undefined): string {
  return typeByPath.find(([path]) => url && path.test(url.pathname))?.[1] ?? 'page';
}

/** One element's ID or a list of them. An empty list clears what was said before. */
function answersOf(found: unknown): string[] | null {
  if (typeof found !== 'string' && !Array.isArray(found)) return null;
  const ids = [found]
    .flat()
    .flatMap((id) => (typeof id === 'string' ? (cleanText(id, maxIdLength) ?? []) : []));
  return [...new Set(ids)].slice(0, maxAnswers);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim() || undefined
    : undefined;
}
