import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import type { Agreement, RuleAgreement } from '../../../utils/contract/console/agreement';
import type { Estimate } from '../../../utils/contract/console/estimate';
import { addDays, utcDayOf } from '../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { listRuleNames, ruleLabel } from '../../../utils/contract/shared/rule-names';
import type { TeamTx } from '../../platform/db/store';
import { blindChecks } from '../../platform/db/tables/agreement-tables';
import { leads } from '../../platform/db/tables/lead-tables';
import { weekStart } from '../reports/period';
import { currentDefinition } from '../scoring/current-definition';
import { cohenKappa } from '../statistics/cohen-kappa';
import { estimateShare } from '../statistics/estimate-share';
import { readTeamSettings } from '../teams/team-settings';
import { countOpen, nextCheck } from './answer-check';
import { checksPerWeek, minJudged } from './pick-checks';

/** How many weeks are counted, and how many kappa of a week looks back on. */
const countedWeeks = 26;
const kappaWeeks = 13;
/** Kappa of fewer pairs says nothing. */
const minPairs = 20;
/** A rule of fewer pairs isn't listed. */
const minRulePairs = 5;
const maxRules = 10;
const maxDisagreements = 10;

/** A lead that both sides judged. */
interface Pair {
  id: string;
  lead: string;
  name: string;
  company: string | null;
  week: string;
  rules: string[];
  sales: boolean;
  marketing: boolean;
}

/** How far marketing and sales agree, and the next lead for marketing to judge. @param who the marketer. */
export async function readAgreement(tx: TeamTx, who: string, now: Date): Promise<Agreement> {
  const definition = await currentDefinition(tx);
  const { blindChecks: isOn } = await readTeamSettings(tx);
  const thisWeek = weekStart(utcDayOf(now));
  const from = addDays(thisWeek, -7 * (countedWeeks - 1));
  const earlier = await readPairs(tx, addDays(from, -7 * (kappaWeeks - 1)));
  const pairs = earlier.filter(({ week }) => week >= from);
  const rules = countByRule(pairs, definition);
  return {
    isOn,
    perWeek: checksPerWeek,
    check: await nextCheck(tx, 'marketing', who, now),
    open: {
      sales: isOn ? await countOpen(tx, 'sales', now) : 0,
      marketing: isOn ? await countOpen(tx, 'marketing', now) : 0,
    },
    from,
    ...countPairs(pairs),
    kappa: kappaOf(pairs),
    minJudged,
    minPairs,
    weeks: listWeeks(earlier, from, thisWeek),
    rules: rules.slice(0, maxRules),
    dividing: findDividing(rules, pairs),
    disagreements: listDisagreements(pairs, definition),
  };
}

/** The rule that divides both sides, for the page of the week. */
export async function readDividingRule(
  tx: TeamTx,
  definition: LeadDefinition,
  until: string,
): Promise<RuleAgreement | undefined> {
  const pairs = await readPairs(tx, addDays(weekStart(until), -7 * (countedWeeks - 1)));
  const known = pairs.filter(({ week }) => week <= until);
  return findDividing(countByRule(known, definition), known);
}

/** The leads that both sides have answered since a day, the newest first. */
async function readPairs(tx: TeamTx, from: string): Promise<Pair[]> {
  const answers = ['yes' as const, 'no' as const];
  const rows = await tx
    .select({
      id: blindChecks.id,
      lead: leads.id,
      name: leads.name,
      company: leads.company,
      week: blindChecks.week,
      rules: blindChecks.rules,
      sales: blindChecks.sales,
      marketing: blindChecks.marketing,
    })
    .from(blindChecks)
    .innerJoin(leads, and(eq(leads.team, blindChecks.team), eq(leads.id, blindChecks.lead)))
    .where(
      and(
        gte(blindChecks.week, from),
        inArray(blindChecks.sales, answers),
        inArray(blindChecks.marketing, answers),
      ),
    )
    .orderBy(desc(blindChecks.week), desc(blindChecks.pickedAt), blindChecks.id);
  return rows.map((row) => ({ ...row, sales: row.sales === 'yes', marketing: row.marketing === 'yes' }));
}

function countPairs(pairs: readonly Pair[]): { both: number; agreed: number } {
  return { both: pairs.length, agreed: pairs.filter(isAgreed).length };
}

function isAgreed({ sales, marketing }: Pair): boolean {
  return sales === marketing;
}

function kappaOf(pairs: readonly Pair[]): Estimate | undefined {
  if (pairs.length < minPairs) return undefined;
  const count = (sales: boolean, marketing: boolean) =>
    pairs.filter((pair) => pair.sales === sales && pair.marketing === marketing).length;
  return cohenKappa({
    both: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    neither: count(false, false),
  });
}

function listWeeks(pairs: readonly Pair[], from: string, until: string): Agreement['weeks'] {
  const weeks: Agreement['weeks'] = [];
  for (let week = from; week <= until; week = addDays(week, 7)) {
    const own = pairs.filter((pair) => pair.week === week);
    const since = addDays(week, -7 * (kappaWeeks - 1));
    const recent = pairs.filter((pair) => pair.week >= since && pair.week <= week);
    const kappa = kappaOf(recent);
    if (own.length > 0 || kappa) weeks.push({ week, ...countPairs(own), kappa });
  }
  return weeks;
}

function countByRule(pairs: readonly Pair[], definition: LeadDefinition): RuleAgreement[] {
  return listRuleNames(definition)
    .flatMap((rule) => {
      const met = pairs.filter(({ rules }) => rules.includes(rule.key));
      const counts = countPairs(met);
      const share = counts.both < minRulePairs ? undefined : estimateShare(counts.agreed, counts.both);
      if (!share) return [];
      const { low, high } = share;
      return [{ rule: rule.key, label: ruleLabel(rule), ...counts, low, high, kappa: kappaOf(met) }];
    })
    .sort((a, b) => a.agreed / a.both - b.agreed / b.both || b.both - a.both);
}

/** The rule whose leads divide both sides more than the others do, with certainty among all rules. */
function findDividing(rules: readonly RuleAgreement[], pairs: readonly Pair[]): RuleAgreement | undefined {
  const { both, agreed } = countPairs(pairs);
  return rules.find((rule) => {
    const own = estimateShare(rule.agreed, rule.both, rules.length);
    const others = estimateShare(agreed - rule.agreed, both - rule.both, rules.length);
    return own !== undefined && others !== undefined && own.high < others.low;
  });
}

function listDisagreements(pairs: readonly Pair[], definition: LeadDefinition): Agreement['disagreements'] {
  const labels = new Map(listRuleNames(definition).map((rule) => [rule.key, ruleLabel(rule)]));
  return pairs
    .filter((pair) => !isAgreed(pair))
    .slice(0, maxDisagreements)
    .map(({ id, lead, name, company, sales, rules }) => ({
      id,
      lead,
      name,
      company: company ?? undefined,
      isWantedBySales: sales,
      rules: rules.flatMap((rule) => {
        const label = labels.get(rule);
        return label === undefined ? [] : [{ rule, label }];
      }),
    }));
}
