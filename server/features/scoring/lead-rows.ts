import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { utcDayOf } from '../../../utils/contract/shared/day';
import type { LeadDefinition, Traits } from '../../../utils/contract/shared/lead-definition';
import type { LeadScore, TrendPoint } from '../../../utils/contract/shared/score';
import { stage } from '../../../utils/contract/shared/stage';
import { domainOf } from '../../../utils/identity/email';
import { isFreeMailDomain } from '../../../utils/identity/free-mail';
import type { TeamTx } from '../../platform/db/store';
import { type HeldBack, leads } from '../../platform/db/tables/lead-tables';
import { ownThreshold } from './own-threshold';
import { scoreLead, scoreTrend, weekBefore } from './score-lead';

const date = z.coerce.date();
const nullableText = z.string().nullable();

/** What the stored function `lead_rows` returns. */
export const leadRows = z.object({
  lead: z.object({
    id: z.uuid(),
    name: z.string(),
    title: nullableText,
    company: nullableText,
    email: nullableText,
    industry: nullableText,
    employees: z.number().nullable(),
    country: nullableText,
    do_not_contact: z.boolean(),
    unsubscribed: z.boolean(),
    stage,
    threshold_reached_at: date.nullable(),
    handed_over_at: date.nullable(),
    held_back: z.custom<HeldBack>().nullable(),
  }),
  sums: z.array(
    z
      .object({
        group: z.string(),
        rule: z.string(),
        content: z.string(),
        n: z.number(),
        first_at: date,
        last_at: date,
        depth: z.number().nullable(),
        sum: z.number(),
        sum_at: date,
        type: nullableText,
        title: nullableText,
        campaign: nullableText,
      })
      .transform(({ first_at: firstAt, last_at: lastAt, sum_at: sumAt, ...row }) => ({
        ...row,
        firstAt,
        lastAt,
        sumAt,
      })),
  ),
  days: z.array(z.object({ group: z.string(), day: z.string(), sum: z.number() })),
});

export type LeadRows = z.infer<typeof leadRows>;

/**
 * For a query over leads: the rows that a lead's score at a given time is computed from.
 *
 * @param earlierWeeks 12 for a trend, which needs more rows.
 */
export function selectLeadRows(
  tx: TeamTx,
  { version }: LeadDefinition,
  at: Date,
  earlierWeeks: 0 | 12 = 0,
): SQL {
  return sql`lead_rows(${tx.team}, ${leads.id}, ${version}, ${utcDayOf(weekBefore(at))}::date, ${earlierWeeks}::integer)`;
}

/** A lead's trend up to its score. `days` must have been read with the 12 earlier weeks. */
export function trendOfRows(
  { lead, days }: LeadRows,
  definition: LeadDefinition,
  score: LeadScore,
): TrendPoint[] {
  return scoreTrend(definition, leadTraits(lead), days, score);
}

/** A lead's score at a given time. */
export function scoreRows({ lead, sums, days }: LeadRows, definition: LeadDefinition, now: Date): LeadScore {
  const titled = sums.map((sum) => ({ ...sum, title: sum.title ?? sum.content }));
  const threshold = ownThreshold(definition, lead.held_back);
  return scoreLead({ ...definition, threshold }, leadTraits(lead), titled, days, now);
}

/** The traits that fit rules can use. */
export function leadTraits(
  lead: Pick<LeadRows['lead'], 'title' | 'industry' | 'employees' | 'country' | 'email'>,
): Traits {
  const domain = lead.email ? domainOf(lead.email) : undefined;
  return {
    title: lead.title,
    industry: lead.industry,
    employees: lead.employees,
    country: lead.country,
    companyAddress: domain === undefined ? null : yesOrNo(!isFreeMailDomain(domain)),
  };
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}
