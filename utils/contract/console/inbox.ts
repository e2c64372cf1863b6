import { z } from 'zod';
import {
  contentBody,
  dispositionBody,
  elementBody,
  factorBody,
  matchBody,
  mentionBody,
  moveBody,
  outcomeBody,
  suggestionBody,
} from '../shared/feedback';
import { instant } from '../shared/instant';
import { stage } from '../shared/stage';
import { storableText } from '../shared/text';
import { leadDetail } from './lead-detail';

/**
 * How far marketing has handled a disposition. It becomes `new` again when the rep revises it;
 * `question-open` waits for the rep.
 */
export const inboxState = z
  .enum(['new', 'seen', 'acted-on', 'answered', 'question-open'])
  .meta({ id: 'InboxState' });

/** Feedback that marketing reads but can't answer. A move can be confirmed. */
export const remarkKind = z
  .enum(['content', 'element', 'factor', 'match', 'move', 'outcome', 'mention', 'suggestion'])
  .meta({ id: 'RemarkKind' });

/**
 * What the inbox is split by. `answer`: sent back, rejected or with a note, and marketing has neither answered,
 * acted nor asked; also moves to confirm. `nothing`: everything else.
 */
export const inboxNeed = z.enum(['answer', 'nothing']).meta({ id: 'InboxNeed' });

const filter = storableText.min(1).max(300).optional();

/** Filters for the inbox. They are combined with AND. */
export const inboxQuery = z.object({
  needs: inboxNeed.optional(),
  state: inboxState.optional(),
  feedback: filter.meta({ description: 'A disposition, or another kind of feedback.' }),
  reason: filter,
  stage: stage.optional(),
  element: filter.meta({ description: 'Leads for which a rep reported this element as missing.' }),
  content: filter.meta({ description: 'Leads that engaged with this content, and feedback about it.' }),
  campaign: filter.meta({ description: 'Leads that engaged with content from this campaign.' }),
  lead: filter.meta({ description: 'Part of the lead’s name, company or email address.' }),
  after: filter.meta({ description: 'The `next` value of the previous page.' }),
});

const found = {
  id: z.uuid(),
  by: z.string().meta({ description: 'The rep’s name.' }),
  at: instant.meta({ description: 'When the newest revision was submitted.' }),
};
const about = z.object({ id: z.uuid(), name: z.string(), company: z.string().optional() });

/** One piece of feedback in the inbox list. */
export const inboxItem = z
  .discriminatedUnion('kind', [
    z.object({
      ...found,
      kind: z.literal('disposition'),
      lead: about,
      body: dispositionBody,
      state: inboxState,
      scoreThen: z.int().optional(),
      repAnswer: z.string().optional().meta({ description: 'The rep’s answer to marketing’s question.' }),
    }),
    z.object({
      ...found,
      kind: z.literal('content'),
      lead: about,
      body: contentBody,
      title: z.string().meta({ description: 'The title of the rated content.' }),
    }),
    z.object({ ...found, kind: z.literal('element'), lead: about, body: elementBody }),
    z.object({ ...found, kind: z.literal('factor'), lead: about, body: factorBody }),
    z.object({ ...found, kind: z.literal('match'), lead: about, body: matchBody }),
    z.object({
      ...found,
      kind: z.literal('move'),
      lead: about,
      body: moveBody,
      confirmed: z
        .object({ by: z.string(), at: instant })
        .optional()
        .meta({ description: 'The marketer who confirmed the move, and when.' }),
    }),
    z.object({ ...found, kind: z.literal('outcome'), lead: about, body: outcomeBody }),
    z.object({
      ...found,
      kind: z.literal('mention'),
      lead: about,
      body: mentionBody,
      title: z.string().meta({ description: 'The title of the content, if it is about one.' }),
    }),
    z.object({ ...found, kind: z.literal('suggestion'), body: suggestionBody }),
  ])
  .meta({ id: 'InboxItem' });

export const inboxResponse = z
  .object({
    items: z.array(inboxItem),
    next: z
      .string()
      .optional()
      .meta({ description: 'Where the next page starts. Missing on the last page.' }),
    needsAnswer: z.int().meta({
      description: 'How many feedback items need an answer, regardless of filters; 100 means 100 or more.',
    }),
  })
  .meta({ id: 'InboxResponse' });

/** A piece of feedback with everything known about its lead. A suggestion has no lead. */
export const inboxDetail = z
  .object({
    item: inboxItem,
    lead: leadDetail.optional(),
    readAt: instant.optional().meta({ description: 'When the rep last read the lead’s card.' }),
  })
  .meta({ id: 'InboxDetail' });

export type InboxNeed = z.infer<typeof inboxNeed>;
export type InboxState = z.infer<typeof inboxState>;
export type InboxQuery = z.infer<typeof inboxQuery>;
export type InboxItem = z.infer<typeof inboxItem>;
export type InboxResponse = z.infer<typeof inboxResponse>;
export type InboxDetail = z.infer<typeof inboxDetail>;
