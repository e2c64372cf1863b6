import { z } from 'zod';
import { prospectKeys } from '../rep/prospect';
import { day } from './day';
import { instant } from './instant';
import { mentionSubject } from './mention';
import { outcomeFacts, outcomeKind } from './outcome';
import { stage } from './stage';
import { storableText } from './text';

/** The longest note or answer that a rep can write. */
export const maxNoteLength = 1000;
const line = storableText.max(maxNoteLength);
const word = z.string().min(1).max(60);
const contentId = z.string().min(1).max(300);
const withdrawn = z.boolean().default(false).meta({ description: 'Set it to withdraw (undo) the feedback.' });

/** The whole state of a disposition. Chips, edits and undo resend it as the next revision. */
export const dispositionBody = z
  .object({
    stage,
    disposition: word,
    reasons: z.array(word).max(20).default([]),
    note: line.default(''),
    snoozedUntil: day.optional().meta({
      description:
        'For a returned or rejected lead: the day it comes back to the rep, unless newer feedback arrives first. At most two years ahead, in the team’s time zone. If the day has passed, the snooze ends immediately.',
    }),
    withdrawn,
  })
  .meta({ id: 'DispositionBody' });

/** A rep's rating of a piece of content. */
export const rating = z.enum(['helped', 'did-not-fit', 'out-of-date']).meta({ id: 'Rating' });
export const contentBody = z.object({ content: contentId, rating, withdrawn }).meta({ id: 'ContentBody' });

/** A score factor that the rep disputes, with its label as shown on screen. */
export const factorBody = z
  .object({ factor: z.string().min(1).max(700), label: z.string().max(700), withdrawn })
  .meta({ id: 'FactorBody' });

/**
 * What the rep found out about an element such as budget or authority. `unknown` clears what anyone set
 * before.
 */
export const elementState = z.enum(['confirmed', 'negative', 'unknown']).meta({ id: 'ElementState' });
export const elementBody = z
  .object({ element: word, state: elementState, withdrawn })
  .meta({ id: 'ElementBody' });

/** "Not this person": keys from the page that marketing's data assigns to someone else. */
export const matchBody = z.object({ keys: prospectKeys, withdrawn }).meta({ id: 'MatchBody' });

/** Where the page says the lead works now, and where marketing thinks so. */
export const moveBody = z
  .object({
    from: storableText.min(1).max(200).optional(),
    to: storableText.min(1).max(200),
    title: storableText.min(1).max(200).optional().meta({ description: 'The lead’s job title there.' }),
    withdrawn,
  })
  .meta({ id: 'MoveBody' });

/** What became of a lead after contact. Each kind of outcome is one piece of feedback. */
export const outcomeBody = z
  .object({ outcome: outcomeKind, ...outcomeFacts, withdrawn })
  .meta({ id: 'OutcomeBody' });

/** Something that the lead brought up themselves in contact with the rep. Each is one piece of feedback. */
export const mentionBody = z
  .object({
    about: mentionSubject,
    content: contentId.optional().meta({ description: 'The ID of the content, if it is about one.' }),
    withdrawn,
  })
  .refine(({ about, content }) => (about === 'content') === (content !== undefined), {
    message: 'content is required if about is “content”, and not allowed otherwise',
    path: ['content'],
  })
  .meta({ id: 'MentionBody' });

/** A rep's answer to a question from marketing. */
export const answerBody = z
  .object({ question: z.uuid(), answer: line.min(1), withdrawn })
  .meta({ id: 'AnswerBody' });

/** A person marketing doesn't know, suggested explicitly by a rep. It doesn't create a lead. */
export const suggestionBody = z
  .object({ keys: prospectKeys, note: line.default(''), withdrawn })
  .meta({ id: 'SuggestionBody' });

const ids = {
  id: z.uuid().meta({ description: 'Chosen by the sender, so that repeats are recognized.' }),
  revision: z.int().min(1).max(10_000),
  createdAt: instant,
};
const about = { ...ids, lead: z.uuid() };

export const feedbackItem = z
  .discriminatedUnion('kind', [
    z.object({ ...about, kind: z.literal('disposition'), body: dispositionBody }),
    z.object({ ...about, kind: z.literal('content'), body: contentBody }),
    z.object({ ...about, kind: z.literal('factor'), body: factorBody }),
    z.object({ ...about, kind: z.literal('element'), body: elementBody }),
    z.object({ ...about, kind: z.literal('match'), body: matchBody }),
    z.object({ ...about, kind: z.literal('move'), body: moveBody }),
    z.object({ ...about, kind: z.literal('outcome'), body: outcomeBody }),
    z.object({ ...about, kind: z.literal('mention'), body: mentionBody }),
    z.object({ ...about, kind: z.literal('answer'), body: answerBody }),
    z.object({ ...ids, kind: z.literal('suggestion'), body: suggestionBody }),
  ])
  .meta({ id: 'FeedbackItem' });

export const feedbackRequest = z
  .object({ items: z.array(feedbackItem).min(1).max(100) })
  .meta({ id: 'FeedbackRequest' });

/** What the endpoint keeps instead of what was sent: feedback of the same kind, with its stored body. */
const current = z.object({ revision: z.int(), body: z.looseObject({ withdrawn: z.boolean().optional() }) });

/** One result per item, in the order of the request. */
export const feedbackResult = z
  .discriminatedUnion('result', [
    z.object({ id: z.uuid(), result: z.literal('stored'), revision: z.int(), receivedAt: instant }),
    z.object({ id: z.uuid(), result: z.literal('repeated'), revision: z.int(), receivedAt: instant }),
    z.object({ id: z.uuid(), result: z.literal('stale'), revision: z.int(), current }),
    z.object({ id: z.uuid(), result: z.literal('conflict'), revision: z.int(), current }),
    z.object({
      id: z.uuid(),
      result: z.literal('refused'),
      revision: z.int(),
      reason: z.string(),
      isPersonGone: z.boolean().optional().meta({
        description: 'Whether the person was erased or removed, so that no revision of it can be stored.',
      }),
    }),
  ])
  .meta({ id: 'FeedbackResult' });

export const feedbackResponse = z
  .object({ results: z.array(feedbackResult) })
  .meta({ id: 'FeedbackResponse' });

export type DispositionBody = z.infer<typeof dispositionBody>;
export type Rating = z.infer<typeof rating>;
export type ElementState = z.infer<typeof elementState>;
export type FeedbackItem = z.infer<typeof feedbackItem>;
export type FeedbackKind = FeedbackItem['kind'];
export type ItemOf<Kind extends FeedbackKind> = Extract<FeedbackItem, { kind: Kind }>;
export type FeedbackResult = z.infer<typeof feedbackResult>;
