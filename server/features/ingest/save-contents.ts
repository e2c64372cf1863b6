import { isDeepStrictEqual } from 'node:util';
import type { IncomingContent } from '../../platform/db/incoming-content';
import { insertMany, onConflictReplace } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { contents } from '../../platform/db/tables/lead-tables';
import type { IncomingEvent } from './incoming-event';
import { type KnownContents, type StoredContent, titleKey } from './known-contents';
import { pageId } from './segment/content-url';

/** A piece's title and type. */
export type ContentSummary = Pick<StoredContent, 'title' | 'type'>;

/** Who names content and what they may do. */
export interface ContentRules {
  team: string;
  /** Sent with a public key: it can add content, which is marked, but not change any. */
  isPublic: boolean;
  /** Uses up one new content entry of the key's quota. @returns false if none is left. */
  takeContentQuota?: () => boolean;
}

/** What a batch says about content. */
export interface ContentPlan {
  /** The content after the batch, by ID. */
  contents: Map<string, StoredContent>;
  /** What is new or different; `before` is as stored, undefined for a new piece. */
  changed: { before: StoredContent | undefined; after: StoredContent }[];
  /** Pages known by their URL that turned out to have an ID. */
  same: { from: string; into: string }[];
}

/**
 * Finds the content each event is about, and what the events say about it. A page is one piece, whether it is
 * identified by ID, URL, or title: each event's `content.id` is set to that of the piece. Reads and writes no
 * database.
 */
export function planContents(
  incoming: readonly Pick<IncomingEvent, 'content'>[],
  known: KnownContents,
  { team, isPublic, takeContentQuota = () => true }: ContentRules,
): ContentPlan {
  const contents = new Map([...known.byId.values()].map((row) => [row.id, row]));
  for (const row of [...known.byUrl.values(), ...known.byTitle.values()]) contents.set(row.id, row);
  const stored = new Map(contents);
  const { byId, byUrl, byTitle } = {
    byId: new Map([...known.byId].map(([id, row]) => [id, row.id])),
    byUrl: new Map([...known.byUrl].map(([key, row]) => [key, row.id])),
    byTitle: new Map([...known.byTitle].map(([key, row]) => [key, row.id])),
  };
  const changed = new Map<string, StoredContent>();
  const same: ContentPlan['same'] = [];
  for (const event of incoming) {
    if (!event.content) continue;
    const id = idOf(event.content);
    const before = contents.get(id);
    if (!before && !takeContentQuota()) {
      event.content = undefined;
      continue;
    }
    const after = before
      ? changedBy(before, event.content, isPublic)
      : newContent(team, id, event.content, isPublic);
    event.content = { ...event.content, id };
    contents.set(id, after);
    byId.set(id, id);
    if (after.urlKey && !byUrl.has(after.urlKey)) byUrl.set(after.urlKey, id);
    if (!before) byTitle.set(titleKey(after), id);
    if (!before || !isDeepStrictEqual(before, after)) changed.set(id, after);
  }
  return { contents, changed: [...changed].map(([id, after]) => ({ before: stored.get(id), after })), same };

  function idOf(content: IncomingContent): string {
    const known = byId.get(content.id);
    const atUrl = content.urlKey ? byUrl.get(content.urlKey) : undefined;
    if (content.idFrom === 'url') return atUrl ?? known ?? content.id;
    if (content.idFrom === 'title') return known ?? byTitle.get(titleKey(content)) ?? content.id;
    const id = known ?? content.id;
    const page = atUrl && atUrl !== id ? contents.get(atUrl) : undefined;
    if (page && !isPublic && isNamedByUrl(page)) {
      same.push({ from: page.id, into: id });
      byId.set(page.id, id);
      byUrl.set(page.urlKey ?? '', id);
    }
    return id;
  }
}

/** Saves changed content. */
export function saveContents(tx: TeamTx, changed: ContentPlan['changed']): Promise<void> {
  const { title, type, url, urlKey, campaign, answers, isPublic } = contents;
  const columns = [title, type, url, urlKey, campaign, answers, isPublic];
  const rows = changed.map(({ after }) => after);
  return insertMany(tx, contents, rows, onConflictReplace([contents.team, contents.id], columns));
}

function isNamedByUrl({ id, url }: StoredContent): boolean {
  return url !== null && URL.canParse(url) && id === pageId(new URL(url)).slice(0, 300);
}

function newContent(team: string, id: string, content: IncomingContent, isPublic: boolean): StoredContent {
  const { type, title, url, urlKey, campaign, answers } = content;
  return {
    team,
    id,
    type,
    title,
    url,
    urlKey,
    campaign,
    answers: isPublic ? null : answers,
    isPublic,
    mergedInto: null,
    isMerging: false,
    reviewedAt: null,
    expiredAt: null,
  };
}

/**
 * Applies an event to a piece of content. What the event doesn't say stays. But once a server names the
 * piece, nothing from a public key stays, or a visitor's URL would appear under marketing's title.
 */
function changedBy(before: StoredContent, content: IncomingContent, isPublic: boolean): StoredContent {
  if (isPublic) return before;
  const isGuessed = (name: 'title' | 'type') => content.guessed.includes(name);
  if (before.isPublic) {
    if (isGuessed('title')) return before; // It has no title, so it confirms nothing a visitor said.
    const { reviewedAt, expiredAt, team, id } = before;
    return { ...newContent(team, id, content, false), reviewedAt, expiredAt };
  }
  return {
    ...before,
    title: isGuessed('title') ? before.title : content.title,
    type: isGuessed('type') ? before.type : content.type,
    url: content.url ?? before.url,
    urlKey: content.urlKey ?? before.urlKey,
    campaign: content.campaign ?? before.campaign,
    answers: content.answers ?? before.answers,
  };
}
