import { and, eq } from 'drizzle-orm';
import { dayInMs } from '../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { isAnyOf } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { marks } from '../../platform/db/tables/feedback-tables';
import { enterHoldout, type RunningHoldout } from '../holdouts/running-holdout';
import { isCountedBy } from '../scoring/is-counted-by';
import type { StoredLead } from './known-people';
import type { TitledEngagement } from './score-batch';

/**
 * Notifies the reps who watch a lead that it engaged: once per batch, for the newest engagement. Ignores weak
 * signals and anything older than a day, because an import of last year's events isn't news. A holdout of alerts leaves
 * out the leads that it holds back.
 */
export async function notifyWatchers(
  tx: TeamTx,
  rows: ReadonlyMap<string, StoredLead>,
  events: readonly TitledEngagement[],
  { definition, holdout }: { definition: LeadDefinition; holdout: RunningHoldout | undefined },
  now: Date,
): Promise<void> {
  const isCounted = isCountedBy(definition);
  const latest = new Map<string, TitledEngagement>();
  for (const event of events) {
    const { at } = event.engagement;
    const before = latest.get(event.lead);
    const isOld = now.getTime() - at.getTime() >= dayInMs;
    if (isOld || !isCounted(event.engagement) || (before && before.engagement.at > at)) continue;
    latest.set(event.lead, event);
  }
  if (latest.size === 0) return;
  const watchers = await tx
    .select({ rep: marks.rep, lead: marks.lead })
    .from(marks)
    .where(and(eq(marks.kind, 'watch'), isAnyOf(marks.lead, [...latest.keys()], 'uuid')));
  if (holdout?.change.change === 'alerts') {
    await enterHoldout(
      tx,
      holdout,
      watchers.map(({ lead }) => lead),
      now,
    );
  }
  for (const { rep, lead } of watchers) {
    const event = latest.get(lead);
    const { name, heldBack } = rows.get(lead) ?? {};
    if (!event || name === undefined || heldBack?.alerts) continue;
    const { act, contentType: type = 'page', at } = event.engagement;
    const body = {
      kind: 'engagement' as const,
      at: at.toISOString(),
      lead,
      name,
      act,
      title: event.title,
      type,
    };
    tx.newChanges.push({ rep, body });
  }
}
