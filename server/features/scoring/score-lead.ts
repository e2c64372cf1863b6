import type { LeadDefinition, Traits } from '../../../utils/contract/shared/lead-definition';
import { maxScores } from '../../../utils/contract/shared/max-score';
import type { Factor, LeadScore } from '../../../utils/contract/shared/score';
import type { Day, Sum } from './apply-event';
import { dayInMs, endOfDay, fade } from './fade';
import { fitFactors } from './fit-factors';
import { roundToSum } from './round-factors';
import { currentPoints, scoredGroups, totalScore } from './total-score';

/** How many engagement factors to list. The others are combined into one, "older". */
const maxListed = 20;

type TitledSum = Sum & { title: string };
type RawFactor = Factor & { raw: number };

/**
 * A lead's score at a given time, with all its factors, which are rounded so that they add up to the total.
 *
 * @param days for each group, its last row of `days` that is before the day a week ago.
 */
export function scoreLead(
  definition: LeadDefinition,
  traits: Traits,
  sums: readonly TitledSum[],
  days: readonly Day[],
  now: Date,
): LeadScore {
  const fit = fitFactors(definition, traits);
  const engagement = scoredGroups(definition).flatMap((group) => groupFactors(group, sums, now));
  const factors: RawFactor[] = [
    ...fit.map((factor) => ({ ...factor, kind: 'fit' as const, raw: factor.points })),
    ...foldOlder(engagement),
  ];
  const total = factors.reduce((sum, { raw }) => sum + raw, 0);
  if (total < 0) factors.push({ ...emptyFactor('floor', 'A score is never below 0'), raw: -total });
  const roundedTotal = totalScore(definition, traits, sums, now);
  const rounded = roundToSum(
    factors.map(({ raw }) => raw),
    roundedTotal,
  );
  const fitPoints = fit.reduce((sum, { points }) => sum + points, 0);
  const { fit: fitMaximum, engagement: engagementMaximum } = maxScores(definition);
  const engagementPoints = Math.max(0, total - fitPoints);
  return {
    total: roundedTotal,
    maximum: fitMaximum + engagementMaximum,
    threshold: definition.threshold,
    grade: toGrade(fitPoints / (fitMaximum || 1), engagementPoints / (engagementMaximum || 1)),
    changeIn7Days:
      roundedTotal -
      Math.round(Math.max(0, fitPoints + engagementPointsAt(definition, days, weekBefore(now)))),
    asOf: now.toISOString(),
    definition: definition.version,
    factors: factors.map(({ raw: _, ...factor }, index) => ({ ...factor, points: rounded[index] ?? 0 })),
  };
}

/** The start of the day (UTC) a week ago; the change in 7 days is measured from it. */
export function weekBefore(now: Date): Date {
  return new Date(Math.floor((now.getTime() - 7 * dayInMs) / dayInMs) * dayInMs);
}

function groupFactors(
  { sign, ...group }: ReturnType<typeof scoredGroups>[number],
  sums: readonly TitledSum[],
  now: Date,
): RawFactor[] {
  const rows = sums
    .filter((sum) => sum.group === group.id)
    .flatMap((sum): RawFactor[] => {
      const rule = group.rules.find(({ id }) => id === sum.rule);
      if (!rule) return [];
      return [
        {
          id: `${group.id}.${sum.rule}.${sum.content}`,
          kind: sign < 0 ? 'negative' : 'engagement',
          label: `${rule.label} ${sum.title}`.trim(),
          points: 0,
          raw: sign * currentPoints(sum, group.halfLifeDays, now),
          upTo: Math.round(sign * sum.n * rule.points),
          count: sum.n,
          at: sum.lastAt.toISOString(),
        },
      ];
    });
  const all = Math.abs(rows.reduce((sum, { raw }) => sum + raw, 0));
  if (all <= group.cap) return rows;
  const label = `Capped: ${group.label}, at most ${group.cap} points`;
  const cap = { ...emptyFactor('cap', label, group.id), group: group.label, upTo: group.cap };
  return [...rows, { ...cap, raw: sign * (group.cap - all) }];
}

/** Keeps the newest factors and combines the others into one. Caps are kept. */
function foldOlder(factors: readonly RawFactor[]): RawFactor[] {
  const byNewest = factors.filter(({ at }) => at).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  const newest = byNewest.slice(0, maxListed);
  const older = byNewest.slice(maxListed);
  const caps = factors.filter(({ at }) => !at);
  if (older.length === 0) return [...newest, ...caps];
  const count = older.reduce((sum, factor) => sum + (factor.count ?? 0), 0);
  const raw = older.reduce((sum, factor) => sum + factor.raw, 0);
  return [...newest, { ...emptyFactor('older', 'Older engagement'), raw, count }, ...caps];
}

function emptyFactor(kind: 'older' | 'cap' | 'floor', label: string, scope = 'all') {
  return { id: `${kind}.${scope}`, kind, label, points: 0 };
}

function engagementPointsAt(definition: LeadDefinition, days: readonly Day[], at: Date): number {
  return scoredGroups(definition).reduce((total, { sign, ...group }) => {
    const row = days.find((day) => day.group === group.id);
    if (!row) return total;
    const value = row.sum * fade(at.getTime() - endOfDay(row.day), group.halfLifeDays);
    return total + sign * Math.min(group.cap, value);
  }, 0);
}

/** Fit as a letter and engagement as a number, each by its share of the maximum. */
function toGrade(fitShare: number, engagementShare: number): LeadScore['grade'] {
  const fit = fitShare >= 0.75 ? 'A' : fitShare >= 0.5 ? 'B' : fitShare >= 0.25 ? 'C' : 'D';
  const engagement = engagementShare >= 0.7 ? 1 : engagementShare >= 0.4 ? 2 : engagementShare >= 0.1 ? 3 : 4;
  return { fit, engagement };
}
