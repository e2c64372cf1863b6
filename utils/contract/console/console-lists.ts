import { z } from 'zod';
import { instant } from '../shared/instant';
import { outcomeKind } from '../shared/outcome';
import { stage } from '../shared/stage';
import { storableText } from '../shared/text';

const after = z
  .string()
  .min(1)
  .max(600)
  .optional()
  .meta({ description: 'The `next` value of the previous page.' });
const next = z
  .string()
  .optional()
  .meta({ description: 'Where the next page starts. Missing on the last page.' });

export const pageQuery = z.object({ after });

export const awaitsSales = z.boolean().meta({
  description: 'Whether the lead is at the threshold without a disposition since it reached it.',
});

/** A lead by its latest verdict. `awaiting`: at the threshold, and no disposition since it reached it. */
export const verdictFilter = z
  .enum(['awaiting', 'judged', 'accepted', 'sales-ready', 'returned', 'rejected'])
  .meta({ id: 'VerdictFilter' });

/** Filters for leads. They are combined with AND. */
export const leadsFilter = z.object({
  search: storableText
    .trim()
    .min(1)
    .max(300)
    .optional()
    .meta({ description: 'Part of the lead’s name, company or email address.' }),
  verdict: verdictFilter.optional(),
  outcome: outcomeKind.optional().meta({
    description: 'What became of the lead. `opportunity` includes sales; the others go by the latest ending.',
  }),
  from: z.iso.date().optional().meta({
    description: 'Only leads that were handed to sales or judged on this day (UTC) or later.',
  }),
  to: z.iso.date().optional().meta({ description: 'The same, up to and including this day.' }),
  content: storableText.min(1).max(300).optional().meta({
    description: 'Leads that engaged with this content.',
  }),
  campaign: storableText.min(1).max(300).optional().meta({
    description: 'Leads that engaged with content from this campaign.',
  }),
});

export const leadsQuery = leadsFilter.extend({ after });

/** Filters the content list by search words and by whether a piece still needs review. */
export const contentsQuery = pageQuery.extend({
  search: storableText
    .trim()
    .min(1)
    .max(300)
    .optional()
    .meta({ description: 'Words that must all occur in the content’s title, address, type or campaign.' }),
  only: z.enum(['unreviewed']).optional().meta({
    description: '`unreviewed`: only content that visitors added and nobody has reviewed.',
  }),
});

/** A lead as the console lists it, with its current score and latest disposition. */
export const consoleLead = z
  .object({
    id: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    email: z.string().optional(),
    doNotContact: z.boolean(),
    stage,
    total: z.int(),
    threshold: z.int(),
    grade: z.string(),
    changeIn7Days: z.int(),
    reason: z.string().optional().meta({ description: 'The engagement that adds the most points.' }),
    latestDisposition: z
      .object({ id: z.uuid(), stage, disposition: z.string(), by: z.string(), at: instant })
      .optional()
      .meta({ description: 'Missing until a rep has submitted a disposition.' }),
    awaitsSales,
  })
  .meta({ id: 'ConsoleLead' });

export const consoleLeads = z
  .object({ leads: z.array(consoleLead), asOf: instant, next })
  .meta({ id: 'ConsoleLeads' });

/** A piece of content: how many leads engaged with it, how reps rated it, and whether it has expired. */
export const consoleContent = z
  .object({
    id: z.string(),
    type: z.string(),
    title: z.string(),
    url: z.string().optional(),
    campaign: z.string().optional(),
    leads: z.int().meta({ description: 'How many leads engaged with it.' }),
    ratings: z.object({ helped: z.int(), didNotFit: z.int(), outOfDate: z.int() }),
    isPublic: z.boolean().meta({ description: 'Added by a public key and not reviewed yet.' }),
    reviewedAt: instant.optional(),
    expiredAt: instant.optional().meta({ description: 'Since when it is no longer suggested to reps.' }),
  })
  .meta({ id: 'ConsoleContent' });

export const consoleContents = z
  .object({
    contents: z.array(consoleContent),
    unreviewed: z
      .int()
      .meta({ description: 'How many content items visitors added that nobody has reviewed.' }),
    next,
  })
  .meta({ id: 'ConsoleContents' });

/** Marks a piece of content as reviewed or expired, or makes it current again. */
export const contentMark = z
  .object({ id: storableText.min(1).max(300), mark: z.enum(['reviewed', 'expired', 'current']) })
  .meta({ id: 'ContentMark' });

export type VerdictFilter = z.infer<typeof verdictFilter>;
export type LeadsFilter = z.infer<typeof leadsFilter>;
export type ConsoleLead = z.infer<typeof consoleLead>;
export type ConsoleContent = z.infer<typeof consoleContent>;
export type ContentMark = z.infer<typeof contentMark>;
