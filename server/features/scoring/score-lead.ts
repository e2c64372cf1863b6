import { dayInMs, endOfUtcDay, utcDayOf } from '../../../utils/contract/shared/day';
import type { LeadDefinition, Traits } from '../../../utils/contract/shared/lead-definition';
import { maxScores } from '../../../utils/contract/shared/max-score';
import type { Factor, LeadScore, TrendPoint } from '../../../utils/contract/shared/score';
import type { Day, Sum } from './apply-event';
import { fade } from './fade';
import { fitFactors } from './fit-factors';
import { listedContents } from './listed-contents';
import { roundToSum, withoutNoise } from './round-factors';
import { currentPoints, scoredGroups, totalScore } from './total-score';

/** How many weekly points a trend has, besides the current score. */
const trendWeeks = 13;

/** Grades by the share of the maximum from which they are given. Anything less is a D or a 4. */
const fitGrades = [
  { from: 0.75, grade: 'A' },
  { from: 0.5, grade: 'B' },
  { from: 0.25, grade: 'C' },
] as const;
const engagementGrades = [
  { from: 0.7, grade: 1 },
  { from: 0.4, grade: 2 },
  { from: 0.1, grade: 3 },
] as const;

type TitledSum = Sum & { title: string };
type RawFactor = Factor & { raw: number };

/**
 * A lead's score at a given time, with all its factors, which are rounded so that they add up to the total.
 *
 * @param days for each group, its last row of `engagement_days` that is before the day a week ago, at least.
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
    ...foldOlder(engagement, listedContents(sums)),
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
  return {
    total: roundedTotal,
    maximum: fitMaximum + engagementMaximum,
    threshold: definition.threshold,
    grade: gradeOf(definition, { total, fitPoints }),
    changeIn7Days: roundedTotal - totalAt(definition, fitPoints, days, weekBefore(now)),
    asOf: now.toISOString(),
    definition: definition.version,
    factors: factors.map(({ raw: _, ...factor }, index) => ({ ...factor, points: rounded[index] ?? 0 })),
  };
}

/** The start of the day (UTC) a week ago; the change in 7 days is measured from it. */
export function weekBefore(now: Date): Date {
  return new Date(Math.floor((now.getTime() - 7 * dayInMs) / dayInMs) * dayInMs);
}

/**
 * A lead's score over the last 13 weeks, oldest first: as of the start of a day (UTC) each week, and now. All
 * of it under today's definition and traits, so that only engagement moves it.
 *
 * @param days for each group and week, its last row of `engagement_days` that is before that week's day.
 */
export function scoreTrend(
  definition: LeadDefinition,
  traits: Traits,
  days: readonly Day[],
  { total, asOf }: Pick<LeadScore, 'total' | 'asOf'>,
): TrendPoint[] {
  const fitPoints = fitFactors(definition, traits).reduce((sum, { points }) => sum + points, 0);
  const lastWeek = weekBefore(new Date(asOf)).getTime();
  const weeks = Array.from({ length: trendWeeks }, (_, index) => {
    const at = new Date(lastWeek - (trendWeeks - 1 - index) * 7 * dayInMs);
    return { day: utcDayOf(at), score: totalAt(definition, fitPoints, days, at) };
  });
  return [...weeks, { day: utcDayOf(new Date(asOf)), score: total }];
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
          content: sum.content,
        },
      ];
    });
  const all = Math.abs(rows.reduce((sum, { raw }) => sum + raw, 0));
  if (all <= group.cap) return rows;
  const label = `Capped: ${group.label}, at most ${group.cap} points`;
  const cap = { ...emptyFactor('cap', label, group.id), group: group.label, upTo: group.cap };
  return [...rows, { ...cap, raw: sign * (group.cap - all) }];
}

/** Keeps the factors of listed content and combines the others into one. Caps are kept. */
function foldOlder(factors: readonly RawFactor[], listed: ReadonlySet<string>): RawFactor[] {
  const isOlder = ({ content }: RawFactor) => content !== undefined && !listed.has(content);
  const older = factors.filter(isOlder);
  const kept = factors
    .filter((factor) => !isOlder(factor))
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  if (older.length === 0) return kept;
  const count = older.reduce((sum, factor) => sum + (factor.count ?? 0), 0);
  const raw = older.reduce((sum, factor) => sum + factor.raw, 0);
  return [...kept, { ...emptyFactor('older', 'Older engagement'), raw, count }];
}

function emptyFactor(kind: 'older' | 'cap' | 'floor', label: string, scope = 'all') {
  return { id: `${kind}.${scope}`, kind, label, points: 0 };
}

/** The rounded score as of the start of a day (UTC), from the rows of `engagement_days`. */
function totalAt(definition: LeadDefinition, fitPoints: number, days: readonly Day[], at: Date): number {
  const today = utcDayOf(at);
  const total = scoredGroups(definition).reduce((total, { sign, ...group }) => {
    const row = newestBefore(days, group.id, today);
    if (!row) return total;
    const value = row.sum * fade(at.getTime() - endOfUtcDay(row.day), group.halfLifeDays);
    return total + sign * Math.min(group.cap, value);
  }, fitPoints);
  return Math.round(withoutNoise(Math.max(0, total)));
}

function newestBefore(days: readonly Day[], group: string, today: string): Day | undefined {
  let newest: Day | undefined;
  for (const row of days) {
    if (row.group === group && row.day < today && (!newest || row.day > newest.day)) newest = row;
  }
  return newest;
}

/** Fit as a letter and engagement as a number, each by its share of the maximum. */
export function gradeOf(
  definition: LeadDefinition,
  { total, fitPoints }: { total: number; fitPoints: number },
): LeadScore['grade'] {
  const { fit, engagement } = maxScores(definition);
  const fitShare = fitPoints / (fit || 1);
  const engagementShare = Math.max(0, total - fitPoints) / (engagement || 1);
  return {
    fit: fitGrades.find(({ from }) => fitShare >= from)?.grade ?? 'D',
    engagement: engagementGrades.find(({ from }) => engagementShare >= from)?.grade ?? 4,
  };
}
