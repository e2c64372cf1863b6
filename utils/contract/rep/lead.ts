import { z } from 'zod';
import { elementState, rating } from '../shared/feedback';
import { instant } from '../shared/instant';
import { mentionSubject } from '../shared/mention';
import { outcomeFacts, outcomeKind } from '../shared/outcome';
import { leadScore, trendPoint } from '../shared/score';
import { stage } from '../shared/stage';
import { historyEntry } from './history-entry';
import { move } from './move';

export const act = z.object({
  act: z.string(),
  count: z.int(),
  at: instant,
  depth: z.int().min(0).max(100).optional().meta({ description: 'The highest percentage watched or read.' }),
});

const content = z.object({ id: z.string(), type: z.string(), title: z.string() });

/** One piece of content and everything this person did with it. */
export const contentEngagement = z
  .object({
    content: content.extend({ campaign: z.string().optional() }),
    acts: z.array(act).min(1),
    points: z
      .int()
      .meta({ description: 'What it adds to the score now, before caps: the points of its factors.' }),
    weak: z.boolean().meta({ description: 'Whether every act may be automated.' }),
    rating: rating.optional().meta({ description: 'This rep’s rating.' }),
  })
  .meta({ id: 'ContentEngagement' });

/** What someone on the team found out: budget, authority, … Elements not listed are unknown. */
export const knownElement = z
  .object({ element: z.string(), state: elementState.exclude(['unknown']), by: z.string(), at: instant })
  .meta({ id: 'KnownElement' });

/** The latest thing someone did, and the title and type of the content. */
export const latestAct = z
  .object({ act: z.string(), title: z.string(), type: z.string(), at: instant })
  .meta({ id: 'LatestAct' });

/** What became of a lead, as a rep or a source reported it. */
export const leadOutcome = z
  .object({
    id: z.string().meta({ description: 'The feedback’s or the event’s ID.' }),
    outcome: outcomeKind,
    ...outcomeFacts,
    at: instant,
    by: z.string().meta({ description: 'The rep’s or the source’s name.' }),
    isMine: z.boolean(),
  })
  .meta({ id: 'LeadOutcome' });

/** Something that the lead brought up themselves, as a rep heard it. */
export const leadMention = z
  .object({
    id: z.uuid().meta({ description: 'The feedback’s ID.' }),
    about: mentionSubject,
    content: z.string().optional().meta({ description: 'The ID of the content.' }),
    title: z.string().optional().meta({ description: 'The title of the content, if it is known.' }),
    at: instant,
    by: z.string().meta({ description: 'The rep’s name.' }),
    isMine: z.boolean(),
  })
  .meta({ id: 'LeadMention' });

/** How many colleagues a card has at most. */
export const maxColleagues = 6;

/** Another person at the same company, and the latest thing they did that adds to a score. */
export const colleague = z
  .object({
    lead: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    latestAct,
  })
  .meta({ id: 'Colleague' });

/** A piece this person hasn't seen, and why to send it. */
export const nextContent = z
  .object({
    content,
    url: z.url(),
    answers: z.string().optional().meta({ description: 'The ID of a missing element that it addresses.' }),
    readBy: z
      .object({ count: z.int(), total: z.int(), industry: z.string().optional() })
      .optional()
      .meta({ description: 'How many of all accepted leads (in this industry, if given) read it.' }),
  })
  .meta({ id: 'NextContent' });

export const lead = z
  .object({
    id: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    doNotContact: z.boolean(),
    optOutDisputed: z
      .boolean()
      .optional()
      .meta({ description: 'Whether this rep reported that “do not contact” is a mistake.' }),
    unsubscribed: z.boolean(),
    stage,
    score: leadScore,
    trend: z
      .array(trendPoint)
      .meta({ description: 'The score over the last 13 weeks, oldest first, by the current definition.' }),
    engagement: z.array(contentEngagement),
    /** Acts on pieces that aren't listed. */
    olderActs: z.int(),
    elements: z.array(knownElement),
    colleagues: z.array(colleague).max(maxColleagues),
    nextContent: z.array(nextContent).max(3),
    /** The team's feedback on this lead, newest first, and what marketing did with it. */
    history: z.array(historyEntry).max(10),
    /** What became of the lead, newest first. */
    outcomes: z.array(leadOutcome).max(20),
    /** What the lead brought up themselves, newest first. */
    mentions: z.array(leadMention).max(20).default([]),
    /** Reports that this person now works elsewhere, newest first. */
    moves: z.array(move).max(3).optional(),
    /** For a lead this rep returned: what has happened since. */
    sinceReturned: z.object({ at: instant, scoreThen: z.int(), acts: z.int() }).optional(),
    deadlines: z.object({
      decideBy: instant
        .optional()
        .meta({ description: 'The rep’s deadline, while the lead awaits its first disposition.' }),
      contactBy: instant
        .optional()
        .meta({ description: 'The rep’s deadline to contact an accepted lead and report the outcome.' }),
      answerBy: instant
        .optional()
        .meta({ description: 'Marketing’s deadline, while the latest feedback awaits an answer.' }),
    }),
    owner: z
      .object({ name: z.string(), isMine: z.boolean() })
      .optional()
      .meta({ description: 'The rep whose lead it is, and whether that is the caller.' }),
    watched: z.boolean().meta({ description: 'Whether this rep is notified when the lead engages.' }),
  })
  .meta({ id: 'Lead' });

export type ContentEngagement = z.infer<typeof contentEngagement>;
export type KnownElement = z.infer<typeof knownElement>;
export type LatestAct = z.infer<typeof latestAct>;
export type LeadOutcome = z.infer<typeof leadOutcome>;
export type LeadMention = z.infer<typeof leadMention>;
export type Colleague = z.infer<typeof colleague>;
export type NextContent = z.infer<typeof nextContent>;
export type Lead = z.infer<typeof lead>;
