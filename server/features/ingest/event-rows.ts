import { isOutcome } from '../../../utils/contract/shared/outcome';
import type { IncomingContent } from '../../platform/db/incoming-content';
import { isMapped, type Meanings } from './event-meanings';
import type { IncomingEvent, SaleFacts } from './incoming-event';
import type { Owner } from './plan-people';
import type { ContentSummary } from './save-contents';
import type { EventRow } from './score-and-insert';
import type { SimilarAct } from './similar-acts';

/** An event of a batch with the lead it belongs to. */
export interface OwnedEvent {
  event: IncomingEvent;
  owner: Owner;
}

/** What the events of a batch share. */
export interface BatchContext {
  team: string;
  source: string;
  import: string | null;
  meanings: Meanings;
  /** The content after the batch, by any ID that the events use. */
  contents: ReadonlyMap<string, ContentSummary & { id: string }>;
  /** Content of events without an act, which is not created until their name is mapped. */
  pendingContent: ReadonlyMap<IncomingEvent, IncomingContent>;
  receivedAt: Date;
}

const noSale: SaleFacts = { amount: null, currency: null, reason: null, deal: null };

/** An event as it is stored. Whether its act counts is decided later (`applySimilarActs`). */
export function toEventRow({ event, owner }: OwnedEvent, batch: BatchContext): EventRow {
  // Someone mapped this name and may change the mapping, so keep what it takes to apply it again.
  const isDecided = isMapped(event, batch.meanings);
  const mayBeOutcome = event.act === undefined || isDecided || isOutcome(event.act);
  const content = event.content?.id ?? event.contentId ?? null;
  return {
    team: batch.team,
    messageId: event.messageId,
    digest: event.digest,
    lead: owner.lead ?? null,
    mergedFrom: owner.mergedFrom,
    user: event.user ?? null,
    anonymous: event.anonymous ?? null,
    act: event.act ?? null,
    name: event.act === undefined || isDecided ? (event.name ?? null) : null,
    pending: batch.pendingContent.get(event) ?? (isDecided ? (event.content ?? null) : null),
    content: content === null ? null : (batch.contents.get(content)?.id ?? content),
    ...(mayBeOutcome && event.sale ? event.sale.facts : noSale),
    depth: event.depth,
    minutes: event.minutes ?? null,
    weak: event.weak,
    source: batch.source,
    import: batch.import,
    at: event.at,
    receivedAt: batch.receivedAt,
  };
}

/** The rows that say what a known lead did with content. */
export function actsIn(rows: readonly EventRow[]): SimilarAct[] {
  return rows.flatMap(({ messageId, lead, act, content, at, minutes, weak }) =>
    lead && act && content ? [{ messageId, lead, act, content, at, minutes: minutes ?? null, weak }] : [],
  );
}
