import { and, eq, gte, like, sql } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { events } from '../../platform/db/tables/engagement-tables';
import { trackedLinks } from '../../platform/db/tables/link-tables';
import { ensureSource } from '../ingest/ensure-source';
import { isMachineAgent } from '../ingest/segment/is-machine';
import { storeEvents } from '../ingest/store-events';
import { replayLead } from '../scoring/replay-lead';

/** Mail scanners open links before anyone reads the mail. In milliseconds. */
const scannerWindowMs = 2 * 60_000;
/** More openings of a lead's links than this within this time (ms) are by a machine. */
const [maxAtOnce, burstMs] = [3, 10_000];

type Link = typeof trackedLinks.$inferSelect;

/**
 * Records that a lead's link was opened, at most once a minute. Openings by known bots, within two minutes of
 * the link's creation, or in bursts are weak. Once a burst is recognized, its earlier openings become weak,
 * too.
 */
export async function recordOpening(tx: TeamTx, link: Link, userAgent: string, now: Date): Promise<void> {
  const { team, id, lead, content } = link;
  if (!lead) return;
  await tx
    .update(trackedLinks)
    .set({ opens: sql`${trackedLinks.opens} + 1` })
    .where(eq(trackedLinks.id, id));
  const isRecent = and(
    eq(events.lead, lead),
    like(events.messageId, 'link %'),
    gte(events.at, new Date(now.getTime() - burstMs)),
  );
  const recentOpenings = await tx.select({ id: events.messageId }).from(events).where(isRecent);
  const isBurst = recentOpenings.length >= maxAtOnce;
  const weak =
    isBurst || isMachineAgent(userAgent) || now.getTime() - link.createdAt.getTime() < scannerWindowMs;
  const minute = Math.floor(now.getTime() / 60_000);
  const caller = { team, source: await ensureSource(tx, 'Links that reps sent'), isPublic: false };
  const opening = {
    messageId: `link ${id} ${minute}`,
    digest: String(minute),
    lead,
    email: undefined,
    user: undefined,
    anonymous: undefined,
    traits: undefined,
    act: 'clicked',
    content: undefined,
    contentId: content,
    depth: null,
    weak,
    at: now,
  };
  await storeEvents(tx, caller, [opening], now);
  if (!isBurst) return;
  await tx.update(events).set({ weak: true }).where(isRecent);
  await replayLead(tx, lead, now);
}
