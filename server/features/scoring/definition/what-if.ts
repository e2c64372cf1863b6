import { and, count, eq, sql } from 'drizzle-orm';
import type { WhatIf } from '../../../../utils/contract/console/definitions';
import type { LeadDefinition, Traits } from '../../../../utils/contract/shared/lead-definition';
import type { Store } from '../../../platform/db/store';
import { leads } from '../../../platform/db/tables/lead-tables';
import { isNotStaff, ownDomains } from '../../teams/own-domains';
import { type Engagement, stateAfter } from '../apply-event';
import { leadTraits } from '../lead-rows';
import { engagementsOf } from '../replay-lead';
import { totalScore } from '../total-score';
import { type LatestVerdict, readLatestVerdicts } from './latest-verdicts';

/** How many leads' latest verdicts to read, newest first. */
const maxVerdicts = 2000;
const maxCrossed = 50;
/** How many leads to score as of today, most recently active first. */
const maxLeads = 2000;
/**
 * Leads whose events are read in one transaction. Small, because on the embedded store, requests wait for it.
 */
const batchSize = 50;

const groupByTone = { good: 'accepted', back: 'returned', bad: 'rejected' } as const;

/**
 * Evaluates a draft definition on leads that reps have judged, and on all leads as of today. Each judged lead is
 * scored as of its latest disposition, with the traits and engagement known at that time.
 */
export async function evaluateDraft(
  store: Store,
  team: string,
  draft: LeadDefinition,
  current: LeadDefinition,
  now: Date,
): Promise<WhatIf> {
  const empty = () => ({ total: 0, aboveCurrent: 0, aboveDraft: 0 });
  const result: WhatIf = {
    accepted: empty(),
    returned: empty(),
    rejected: empty(),
    notReplayed: 0,
    today: await evaluateToday(store, team, draft, current, now),
    crossed: [],
  };
  const verdicts = await store.inTeam(team, (tx) => readLatestVerdicts(tx, maxVerdicts));
  for (let from = 0; from < verdicts.length; from += batchSize) {
    const batch = verdicts.slice(from, from + batchSize);
    const ids = batch.map(({ lead }) => lead);
    const engagements = await store.inTeam(team, (tx) => engagementsOf(tx, ids));
    for (const verdict of batch) countVerdict(verdict, engagements.get(verdict.lead) ?? []);
  }
  return result;

  function countVerdict(
    { lead, name, tone, disposition, at, traits }: LatestVerdict,
    engagements: readonly Engagement[],
  ): void {
    if (!traits) {
      result.notReplayed++;
      return;
    }
    const group = result[groupByTone[tone]];
    const earlier = engagements.filter((engagement) => engagement.at <= at);
    const { totals, isAboveDraft, isAboveCurrent } = compare({ draft, current }, traits, earlier, at);
    group.total++;
    if (isAboveDraft) group.aboveDraft++;
    if (isAboveCurrent) group.aboveCurrent++;
    if (isAboveDraft !== isAboveCurrent && result.crossed.length < maxCrossed) {
      result.crossed.push({
        lead,
        name,
        disposition,
        at: at.toISOString(),
        ...totals,
      });
    }
  }
}

/** Which leads the draft would hand to sales today, and which no longer. */
async function evaluateToday(
  store: Store,
  team: string,
  draft: LeadDefinition,
  current: LeadDefinition,
  now: Date,
): Promise<WhatIf['today']> {
  const { rows, total } = await store.inTeam(team, async (tx) => {
    const isForSales = and(eq(leads.doNotContact, false), isNotStaff(leads.email, await ownDomains(tx)));
    const [all] = await tx.select({ total: count() }).from(leads).where(isForSales);
    const rows = await tx
      .select()
      .from(leads)
      .where(isForSales)
      .orderBy(sql`${leads.lastEngagedAt} desc nulls last`, leads.id)
      .limit(maxLeads);
    return { rows, total: all?.total ?? 0 };
  });
  const result: WhatIf['today'] = { evaluated: rows.length, total, toSales: 0, fromSales: 0, leads: [] };
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize);
    const ids = batch.map(({ id }) => id);
    const engagements = await store.inTeam(team, (tx) => engagementsOf(tx, ids));
    for (const row of batch) {
      const { totals, isAboveDraft, isAboveCurrent } = compare(
        { draft, current },
        leadTraits(row),
        engagements.get(row.id) ?? [],
        now,
      );
      if (isAboveDraft === isAboveCurrent) continue;
      result[isAboveDraft ? 'toSales' : 'fromSales']++;
      if (result.leads.length < maxCrossed) {
        result.leads.push({ lead: row.id, name: row.name, ...totals });
      }
    }
  }
  return result;
}

/** A lead's score under both definitions, and whether it reaches their thresholds. */
function compare(
  { draft, current }: { draft: LeadDefinition; current: LeadDefinition },
  traits: Traits,
  engagements: readonly Engagement[],
  at: Date,
) {
  const totalUnder = (definition: LeadDefinition) =>
    totalScore(definition, traits, [...stateAfter(definition, engagements).sums.values()], at);
  const totals = { current: totalUnder(current), draft: totalUnder(draft) };
  return {
    totals,
    isAboveCurrent: totals.current >= current.threshold,
    isAboveDraft: totals.draft >= draft.threshold,
  };
}
