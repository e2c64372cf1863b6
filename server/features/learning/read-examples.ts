import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { dayInMs } from '../../../utils/contract/shared/day';
import {
  type LeadDefinition,
  leadDefinition,
  type Traits,
} from '../../../utils/contract/shared/lead-definition';
import { isAnyOf } from '../../platform/db/many-rows';
import { queryRows } from '../../platform/db/query-rows';
import type { Store, TeamTx } from '../../platform/db/store';
import { outcomesByLead } from '../outcomes/outcome-queries';
import { type Engagement, stateAfter } from '../scoring/apply-event';
import { currentDefinition } from '../scoring/current-definition';
import { type LatestVerdict, readLatestVerdicts } from '../scoring/definition/latest-verdicts';
import { ruleDisputes } from '../scoring/definition/rule-disputes';
import { fitFactors } from '../scoring/fit-factors';
import { engagementsOf } from '../scoring/replay-lead';
import { currentPoints, totalScore } from '../scoring/total-score';
import type { SparseRow } from '../statistics/fit-logistic';
import { type Example, type HalfLifeFactor, halfLifeFactors } from './example';
import { type RuleSet, ruleSetOf } from './rule-set';

/** The most judged leads to learn from, those with the newest verdicts. */
const maxExamples = 20_000;
/** Leads whose events are read in one transaction. Small, because on the embedded store, requests wait for it. */
const batchSize = 50;
/** A verdict dated longer before it arrived comes from a device with a wrong clock. */
const longestDelayMs = 30 * dayInMs;

/** A version and the judged leads that can be scored by it. */
export interface Evidence {
  definition: LeadDefinition;
  examples: Example[];
  disputes: Record<string, number>;
  reps: number;
  versions: number;
  byOutcome: number;
  notReplayed: number;
  misdated: number;
  isCapped: boolean;
  /** The leads judged since the version is live, with their scores by the version before. */
  sinceAdopted: { accepted: boolean[]; before: number[]; after: number[] };
}

/**
 * Reads the latest verdict on each lead and what counted for the lead at that time, as the current definition sees it.
 * A lead that became an opportunity or a sale counts as accepted, whatever the verdict.
 */
export async function readExamples(store: Store, team: string): Promise<Evidence> {
  const { definition, previous, adoptedAt, verdicts, disputes } = await store.inTeam(team, async (tx) => {
    const definition = await currentDefinition(tx);
    return {
      definition,
      ...(await readAdoption(tx, definition.version)),
      verdicts: await readLatestVerdicts(tx, maxExamples + 1),
      disputes: await ruleDisputes(tx),
    };
  });
  const set = ruleSetOf(definition);
  const onePoint = onePointDefinitions(definition);
  const evidence: Evidence = {
    definition,
    examples: [],
    disputes,
    reps: 0,
    versions: 0,
    byOutcome: 0,
    notReplayed: 0,
    misdated: 0,
    isCapped: verdicts.length > maxExamples,
    sinceAdopted: { accepted: [], before: [], after: [] },
  };
  const reps = new Set<string>();
  const versions = new Set<number>();
  for (let from = 0; from < Math.min(verdicts.length, maxExamples); from += batchSize) {
    const batch = verdicts.slice(from, Math.min(from + batchSize, maxExamples));
    const ids = batch.map(({ lead }) => lead);
    const { engagements, opportunities } = await store.inTeam(team, async (tx) => ({
      engagements: await engagementsOf(tx, ids),
      opportunities: await readOpportunities(tx, ids),
    }));
    for (const verdict of batch) add(verdict, engagements.get(verdict.lead) ?? [], opportunities);
  }
  return { ...evidence, reps: reps.size, versions: versions.size };

  function add(verdict: LatestVerdict, all: readonly Engagement[], opportunities: ReadonlySet<string>): void {
    const { lead, rep, tone, at, createdAt, givenAt, version, traits } = verdict;
    if (!traits) {
      evidence.notReplayed++;
      return;
    }
    if (givenAt.getTime() - createdAt.getTime() > longestDelayMs) {
      evidence.misdated++;
      return;
    }
    const earlier = all.filter((engagement) => engagement.at <= at);
    const isOpportunity = opportunities.has(lead);
    const isAccepted = tone === 'good' || isOpportunity;
    if (isOpportunity && tone !== 'good') evidence.byOutcome++;
    reps.add(rep);
    versions.add(version);
    evidence.examples.push({ isAccepted, units: unitsOf(onePoint, set, traits, earlier, at) });
    if (!previous || !adoptedAt || at < adoptedAt) return;
    const scoreBy = (by: LeadDefinition) =>
      totalScore(by, traits, [...stateAfter(by, earlier).sums.values()], at);
    evidence.sinceAdopted.accepted.push(isAccepted);
    evidence.sinceAdopted.before.push(scoreBy(previous));
    evidence.sinceAdopted.after.push(scoreBy(definition));
  }
}

/** A definition whose engagement rules all give one point, with each of the half-lives. */
export type OnePointDefinitions = Record<HalfLifeFactor, LeadDefinition>;

/** Made once for all leads, because finding a rule uses an index that is built for each definition. */
export function onePointDefinitions(definition: LeadDefinition): OnePointDefinitions {
  const withFactor = (factor: HalfLifeFactor): LeadDefinition => ({
    ...definition,
    groups: definition.groups.map((group) => ({
      ...group,
      halfLifeDays: group.halfLifeDays * halfLifeFactors[factor],
      rules: group.rules.map((rule) => ({ ...rule, points: 1 })),
    })),
  });
  return { shorter: withFactor('shorter'), same: withFactor('same'), longer: withFactor('longer') };
}

/** What one point of each rule is worth for a lead at a time, with each of the half-lives. */
export function unitsOf(
  definitions: OnePointDefinitions,
  set: RuleSet,
  traits: Traits,
  engagements: readonly Engagement[],
  at: Date,
): Example['units'] {
  const places = new Map(set.rules.map(({ key }, place) => [key, place]));
  const isMet = fitFactors(definitions.same, traits).map(({ state }) => state === 'met');
  const unitsBy = (definition: LeadDefinition): SparseRow => {
    const units = new Map<number, number>();
    for (const [place, met] of isMet.entries()) if (met) units.set(place, 1);
    for (const sum of stateAfter(definition, engagements).sums.values()) {
      const place = places.get(`${sum.group}.${sum.rule}`);
      const group = definition.groups.find(({ id }) => id === sum.group);
      if (place === undefined || !group) continue;
      units.set(place, (units.get(place) ?? 0) + currentPoints(sum, group.halfLifeDays, at));
    }
    const entries = [...units].sort(([a], [b]) => a - b);
    return { columns: entries.map(([place]) => place), values: entries.map(([, value]) => value) };
  };
  const { shorter, same, longer } = definitions;
  return { shorter: unitsBy(shorter), same: unitsBy(same), longer: unitsBy(longer) };
}

/** When a version went live, and the version that was live before; neither for a team's first. */
async function readAdoption(
  tx: TeamTx,
  version: number,
): Promise<{ adoptedAt?: Date; previous?: LeadDefinition }> {
  const rows = await queryRows(
    tx,
    sql`select version, body, adopted_at as "adoptedAt" from definitions
      where version <= ${version} and adopted_at is not null order by version desc limit 2`,
    z.object({ version: z.int(), body: leadDefinition, adoptedAt: z.coerce.date().nullable() }),
  );
  const [current, previous] = rows;
  return { adoptedAt: current?.adoptedAt ?? undefined, previous: previous?.body };
}

/** Which of these leads became an opportunity or a sale. */
async function readOpportunities(tx: TeamTx, leads: readonly string[]): Promise<Set<string>> {
  const rows = await queryRows(
    tx,
    sql`select o.lead from (${outcomesByLead}) o where o.opportunity and ${isAnyOf(sql`o.lead`, leads, 'uuid')}`,
    z.object({ lead: z.uuid() }),
  );
  return new Set(rows.map(({ lead }) => lead));
}
