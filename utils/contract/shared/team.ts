import { z } from 'zod';
import { timeZone } from './day';
import { gradeWorth } from './grade-worth';
import { scoreBand } from './score-band';
import type { Stage } from './stage';

/** Two years, in days. Someone to contact again after that is a new lead. */
export const longestSnoozeDays = 731;

/**
 * One of the team's picklist options. Passback's own (`isDefault`) are translated for the rep by their id.
 */
export const picklistOption = z
  .object({ id: z.string(), label: z.string(), isDefault: z.boolean().optional() })
  .meta({ id: 'Choice' });

/** Why a rep chose a disposition. */
export const reason = picklistOption
  .extend({
    snoozeDays: z.int().min(1).max(longestSnoozeDays).optional().meta({
      description: 'How many days a lead returned for this reason is usually snoozed. Missing: no snooze.',
    }),
  })
  .meta({ id: 'Reason' });

/** A rep's verdict on a lead, given with one click, and the reasons that may go with it. */
export const disposition = picklistOption
  .extend({
    tone: z.enum(['good', 'back', 'bad']).meta({ description: 'Which of the three buttons it belongs to.' }),
    reasons: z.array(reason),
  })
  .meta({ id: 'Disposition' });

/** Something a lead can be missing, and who can find it out. */
export const element = picklistOption
  .extend({ askedBy: z.enum(['sales', 'marketing', 'either']).default('either') })
  .meta({ id: 'Element' });

/** When a team works. Hours outside of it don't count towards the SLA. */
export const businessHours = z
  .object({
    timeZone,
    from: z.int().min(0).max(23),
    to: z.int().min(1).max(24),
    days: z.array(z.int().min(1).max(7)).min(1).meta({ description: 'Monday is 1.' }),
  })
  .refine(({ from, to }) => from < to, 'the end of the day must be after its start')
  .meta({ id: 'BusinessHours' });

/** The longest time that an SLA can give each side, in hours. */
export const maxSlaHours = 1000;

/** How long each side has, in plain hours, or in business hours if the team has set them. */
export const sla = z
  .object({
    decideWithinHours: z.int().min(1).max(maxSlaHours),
    contactWithinHours: z.int().min(1).max(maxSlaHours).default(24),
    answerWithinHours: z.int().min(1).max(maxSlaHours),
    businessHours: businessHours.optional(),
  })
  .meta({ id: 'Sla' });

/** Who the token belongs to, and the team's picklists. */
export const me = z
  .object({
    team: z.object({ id: z.string(), name: z.string() }),
    rep: z.object({ id: z.string(), name: z.string(), email: z.string().optional() }),
    ownDomains: z
      .array(z.string())
      .meta({ description: 'People at these domains are colleagues, never prospects.' }),
    dispositions: z.object({ 'before-contact': z.array(disposition), 'after-contact': z.array(disposition) }),
    elements: z.array(element),
    sla,
    definition: z.object({ version: z.int(), maximum: z.int(), threshold: z.int() }),
    scoreBands: z.array(scoreBand).default([]).meta({
      description:
        'What scores of the current definition were worth, by the team’s verdicts. Missing: too few.',
    }),
    gradeWorth: z.array(gradeWorth).default([]).meta({
      description: 'What its grades were worth. Grades with fewer than 20 verdicts are left out.',
    }),
  })
  .meta({ id: 'Me' });

export type Me = z.infer<typeof me>;
export type Sla = z.infer<typeof sla>;
export type BusinessHours = z.infer<typeof businessHours>;
export type PicklistOption = z.infer<typeof picklistOption>;
export type Reason = z.infer<typeof reason>;
export type Disposition = z.infer<typeof disposition>;
export type Element = z.infer<typeof element>;

/** The time zone of a team's calendar days: that of its business hours, or UTC if it has set none. */
export function teamTimeZone({ businessHours }: Pick<Sla, 'businessHours'>): string {
  return businessHours?.timeZone ?? 'UTC';
}

/** Whether a disposition accepts a lead, so that a rep now contacts it. */
export function acceptsLead(stage: Stage, { tone }: Pick<Disposition, 'tone'>): boolean {
  return stage === 'before-contact' && tone === 'good';
}

/** A disposition as the team's picklists have it; undefined for one that no longer exists. */
export function findDisposition(
  { dispositions }: { dispositions: Record<Stage, Disposition[]> },
  { stage, disposition }: { stage: Stage; disposition: string },
): Disposition | undefined {
  return dispositions[stage].find(({ id }) => id === disposition);
}
