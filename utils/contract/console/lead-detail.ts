import { z } from 'zod';
import { historyEntry } from '../rep/history-entry';
import { contentEngagement, knownElement, leadMention, leadOutcome } from '../rep/lead';
import { leadScore, trendPoint } from '../shared/score';
import { stage } from '../shared/stage';
import { awaitsSales } from './console-lists';

/** A lead as marketing sees it: its current score, what is known about it, and all feedback on it. */
export const leadDetail = z
  .object({
    id: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    email: z.string().optional(),
    doNotContact: z.boolean(),
    unsubscribed: z.boolean(),
    stage,
    score: leadScore,
    trend: z.array(trendPoint),
    owner: z.string().optional().meta({ description: 'The rep who owns the lead.' }),
    awaitsSales,
    elements: z.array(knownElement),
    engagement: z.array(contentEngagement),
    history: z.array(historyEntry),
    outcomes: z.array(leadOutcome),
    mentions: z.array(leadMention),
  })
  .meta({ id: 'LeadDetail' });

export type LeadDetail = z.infer<typeof leadDetail>;
