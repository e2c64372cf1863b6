import { endOfUtcDay, utcDayOf } from '../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { fade } from './fade';
import { findRule } from './find-rule';

/** One row of `sums`: what a lead did with a piece of content under one rule. */
export interface Sum {
  group: string;
  rule: string;
  content: string;
  n: number;
  firstAt: Date;
  lastAt: Date;
  depth: number | null;
  /** Points as of `sumAt`. */
  sum: number;
  sumAt: Date;
}

/** One row of `days`: a group's points at the end of that day. */
export interface Day {
  group: string;
  day: string;
  sum: number;
}

export interface LeadState {
  sums: Map<string, Sum>;
  days: Map<string, Day>;
}

/** An event after mapping: an act, usually on a piece of content. */
export interface Engagement {
  act: string;
  content: string;
  contentType: string | undefined;
  depth: number | null;
  /** Probably by a machine. */
  weak?: boolean;
  at: Date;
}

/**
 * Counts one event and returns the rows it touched. The order of events doesn't matter: each sum records the
 * time it was computed for, and a late event is discounted by its age: s(t) = s(t₀)·2^(−(t−t₀)/h) + w.
 */
export function applyEvent(
  state: LeadState,
  event: Engagement,
  definition: LeadDefinition,
): { sum: Sum; days: Day[] } | undefined {
  const match = findRule(definition, event);
  if (!match) return undefined;
  const { group, rule } = match;
  const key = sumKey({ group: group.id, rule: rule.id, content: event.content });
  const sum = addToSum(state.sums.get(key), group.id, rule.id, rule.points, group.halfLifeDays, event);
  state.sums.set(key, sum);
  const days = addToDays(state.days, group.id, rule.points, group.halfLifeDays, event.at);
  return { sum, days };
}

/** A lead's state under a definition, computed from all of its engagement. */
export function stateAfter(definition: LeadDefinition, engagements: readonly Engagement[]): LeadState {
  const state: LeadState = { sums: new Map(), days: new Map() };
  for (const engagement of engagements) applyEvent(state, engagement, definition);
  return state;
}

/** The key of a `sums` row, unique within a lead and definition version. */
export function sumKey({ group, rule, content }: Pick<Sum, 'group' | 'rule' | 'content'>): string {
  return JSON.stringify([group, rule, content]);
}

/** The key of a `days` row, unique within a lead and definition version. */
export function dayKey({ group, day }: Pick<Day, 'group' | 'day'>): string {
  return `${day} ${group}`;
}

function addToSum(
  previous: Sum | undefined,
  group: string,
  rule: string,
  points: number,
  halfLifeDays: number,
  { content, depth, at }: Engagement,
): Sum {
  if (!previous) {
    return { group, rule, content, n: 1, firstAt: at, lastAt: at, depth, sum: points, sumAt: at };
  }
  const sumAt = at > previous.sumAt ? at : previous.sumAt;
  const faded = (points: number, from: Date) => points * fade(sumAt.getTime() - from.getTime(), halfLifeDays);
  return {
    ...previous,
    n: previous.n + 1,
    firstAt: at < previous.firstAt ? at : previous.firstAt,
    lastAt: at > previous.lastAt ? at : previous.lastAt,
    depth: depth === null ? previous.depth : Math.max(depth, previous.depth ?? 0),
    sum: faded(previous.sum, previous.sumAt) + faded(points, at),
    sumAt,
  };
}

/**
 * Adds points to the event's day and all later days. Each day's sum is as of the end of that day, so the
 * order of events doesn't matter.
 */
function addToDays(
  days: Map<string, Day>,
  group: string,
  points: number,
  halfLifeDays: number,
  at: Date,
): Day[] {
  if (points === 0) return [];
  const today = utcDayOf(at);
  const groupDays = [...days.values()].filter((row) => row.group === group);
  if (!groupDays.some(({ day }) => day === today)) {
    const previous = groupDays.filter(({ day }) => day < today).sort((a, b) => (a.day < b.day ? 1 : -1))[0];
    const carried = previous
      ? previous.sum * fade(endOfUtcDay(today) - endOfUtcDay(previous.day), halfLifeDays)
      : 0;
    groupDays.push({ group, day: today, sum: carried });
  }
  const touched = groupDays
    .filter(({ day }) => day >= today)
    .map((row) => ({
      ...row,
      sum: row.sum + points * fade(endOfUtcDay(row.day) - at.getTime(), halfLifeDays),
    }));
  for (const row of touched) days.set(dayKey(row), row);
  return touched;
}
