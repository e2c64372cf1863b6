import { and, eq, inArray, sql } from 'drizzle-orm';
import { isOutcome } from '../../../utils/contract/shared/outcome';
import type { IncomingContent } from '../../platform/db/incoming-content';
import { lockEvents } from '../../platform/db/lock-events';
import type { Store } from '../../platform/db/store';
import { events, pendingReplays } from '../../platform/db/tables/engagement-tables';
import { eventNames, sources } from '../../platform/db/tables/source-tables';
import { isServerAct } from '../ingest/event-meanings';
import { knownContents } from '../ingest/known-contents';
import { planContents, saveContents } from '../ingest/save-contents';
import { eventKey } from '../ingest/segment/resolve-act';

/** Events updated per transaction. */
const batchSize = 500;

/**
 * Gives a batch of events the act that their name is now mapped to, creates the content they are about, and
 * queues their leads for rescoring.
 *
 * @returns whether there is more.
 */
export function replayNamesBatch(store: Store, team: string): Promise<boolean> {
  return store.inTeam(team, async (tx) => {
    await lockEvents(tx);
    const [name] = await tx.select().from(eventNames).where(eq(eventNames.needsReplay, true)).limit(1);
    if (!name) return false;
    const act = name.act || null;
    const isContentAct = act !== null && !isOutcome(act);
    // Names are stored as senders wrote them; there are few spellings of the same name.
    const storedNames = await tx
      .selectDistinct({ name: events.name })
      .from(events)
      .where(sql`${events.name} is not null`);
    const spellings = storedNames.flatMap(({ name: text }) =>
      text && eventKey(text) === name.key ? text : [],
    );
    const rows =
      spellings.length === 0
        ? []
        : await tx
            .select({
              id: events.messageId,
              lead: events.lead,
              pending: events.pending,
              isPublic: sql<boolean>`${sources.kind} = 'browser'`,
            })
            .from(events)
            .leftJoin(sources, eq(sources.id, events.source))
            .where(
              and(
                inArray(events.name, spellings),
                sql`${events.act} is distinct from ${act}`,
                // A visitor's event can't do everything, whatever its name is mapped to.
                act && isServerAct(act) ? sql`${sources.kind} is distinct from 'browser'` : undefined,
              ),
            )
            .limit(batchSize);
    if (rows.length === 0) {
      await tx.update(eventNames).set({ needsReplay: false }).where(eq(eventNames.key, name.key));
      return true;
    }
    for (const isPublic of [false, true]) {
      const matching = rows.filter((row) => Boolean(row.isPublic) === isPublic);
      const items = matching.map((row) => ({ content: (isContentAct && row.pending) || undefined }));
      const pendingContents = items.flatMap(({ content }: { content?: IncomingContent }) => content ?? []);
      const contentPlan = planContents(items, await knownContents(tx, pendingContents), { team, isPublic });
      await saveContents(tx, contentPlan.changed);
      const assignments = matching.map(({ id }, index) => ({
        id,
        content: items[index]?.content?.id ?? null,
      }));
      await tx.execute(sql`
        update ${events} e set act = ${act}, content = case when ${act}::text is null then null else w.content end
        from jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb) as w(id text, content text)
        where e.message_id = w.id`);
    }
    const leads = [...new Set(rows.flatMap(({ lead }) => lead ?? []))];
    if (leads.length > 0) {
      await tx
        .insert(pendingReplays)
        .values(leads.map((lead) => ({ team, lead })))
        .onConflictDoNothing();
    }
    return true;
  });
}
