import { z } from 'zod';
import { instant } from '../shared/instant';
import { breakdown, responseTime } from './reports';

/** How far the leads of a period came. A lead that a CRM reports as won may have skipped steps. */
export const funnel = z
  .object({
    handedOver: z.int().meta({ description: 'Reached the threshold or were judged.' }),
    judged: z.int(),
    accepted: z.int(),
    salesReady: z.int(),
    opportunities: z.int(),
    won: z.int(),
  })
  .meta({ id: 'Funnel' });

const overdueItem = z.object({
  id: z.uuid(),
  lead: z.uuid(),
  name: z.string(),
  company: z.string().optional(),
  dueAt: instant,
});

/** What is past its deadline: how much, counted up to 100, and the five that have waited longest. */
export const overdue = z.object({
  count: z.int(),
  isMore: z.boolean().meta({ description: 'There are more than were counted.' }),
  items: z.array(overdueItem),
});

/**
 * How many leads the companies with the most engagement are chosen among. More would make the page slow, and
 * leads without recent activity add nothing to it.
 */
export const maxActiveLeads = 2000;

/** A company’s engagement and verdicts per week, oldest week first. The last week ends today. */
export const accountWeeks = z
  .object({
    company: z.string(),
    points: z.array(z.number()).meta({
      description: 'Engagement points per week, before they fade. Negative and weak signals add none.',
    }),
    verdicts: z
      .array(z.object({ week: z.int(), tone: z.enum(['good', 'back', 'bad']) }))
      .meta({ description: 'Each verdict given on one of its leads.' }),
  })
  .meta({ id: 'AccountWeeks' });

/** The steps from an empty endpoint to the first answer, in order. */
export const setupStep = z.enum([
  'leads',
  'engagement',
  'definition',
  'rep',
  'connected',
  'feedback',
  'answer',
]);

/** The state of the team’s work: what came of its leads, how fast both sides respond, and what is overdue. */
export const overview = z
  .object({
    from: z.iso.date(),
    to: z.iso.date().meta({ description: 'Inclusive.' }),
    minSample: z.int(),
    funnel,
    funnelBefore: funnel.meta({ description: 'The same for as many days before.' }),
    timeToFeedback: responseTime,
    timeToAnswer: responseTime,
    overdueVerdicts: overdue.meta({ description: 'Leads that sales hasn’t judged in time. id: the lead.' }),
    overdueContacts: overdue.meta({
      description: 'Accepted leads that sales hasn’t contacted in time. id: the lead.',
    }),
    overdueAnswers: overdue.meta({
      description: 'Returned leads that marketing hasn’t answered in time. id: the feedback.',
    }),
    accounts: z.array(accountWeeks).meta({
      description: `The companies with the most engagement, among the ${maxActiveLeads.toLocaleString('en')} most recently active leads.`,
    }),
    contents: z.array(breakdown),
    expiringKeys: z
      .array(
        z.object({ id: z.uuid(), label: z.string(), kind: z.enum(['source', 'system']), expiresAt: instant }),
      )
      .meta({
        description:
          'Keys that end within 30 days, or ended within 30 days, and that no used key has replaced.',
      }),
    setup: z.array(z.object({ step: setupStep, isDone: z.boolean() })),
  })
  .meta({ id: 'Overview' });

export type Funnel = z.infer<typeof funnel>;
export type AccountWeeks = z.infer<typeof accountWeeks>;
export type SetupStep = z.infer<typeof setupStep>;
export type Overview = z.infer<typeof overview>;
