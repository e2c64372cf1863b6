import { z } from 'zod';
import { prospectKeys } from '../rep/prospect';
import { day } from '../shared/day';
import { elementState } from '../shared/feedback';
import { instant } from '../shared/instant';
import { outcomeFacts, outcomeKind } from '../shared/outcome';
import { stage } from '../shared/stage';
import { disposition, picklistOption } from '../shared/team';
import { week } from './week';

const optional = z.string().optional();

/** What every event says about the feedback behind it. */
const found = {
  feedback: z.uuid().meta({
    description: 'The same for all revisions of the feedback. Keep the one with the highest revision.',
  }),
  revision: z.int(),
  createdAt: instant.meta({ description: 'When the rep submitted it, by the rep’s clock.' }),
  rep: z.object({ id: z.uuid(), name: z.string(), email: optional }),
};

const lead = z.object({
  id: z.uuid(),
  name: z.string(),
  title: optional,
  company: optional,
  email: optional,
});
const word = picklistOption.omit({ isDefault: true });

/** A rep's disposition of a lead. */
const dispositionData = z
  .object({
    ...found,
    lead,
    stage,
    disposition: disposition.omit({ isDefault: true, reasons: true }),
    reasons: z.array(word),
    note: z.string(),
    snoozedUntil: day.optional().meta({ description: 'The day the lead comes back to the rep.' }),
    elements: z.array(word.extend({ state: elementState.exclude(['unknown']) })).meta({
      description:
        'What reps have found out about elements such as budget and authority. Elements that aren’t listed are unknown.',
    }),
    score: z.object({
      total: z.int().nullable().meta({
        description:
          'The lead’s total score when the feedback was received or, for `lead.snooze_ended`, when the snooze ended.',
      }),
      threshold: z.int().meta({ description: 'The score from which leads are handed to sales.' }),
      definition: z.int().meta({ description: 'The version of the lead definition used.' }),
    }),
  })
  .meta({ id: 'OutgoingDisposition' });

/** A rep's answer to a question from marketing. */
const answerData = z
  .object({
    ...found,
    lead,
    question: z.object({ id: z.uuid(), text: z.string() }),
    answer: z.string(),
  })
  .meta({ id: 'OutgoingAnswer' });

/** A rep's report that a lead now works elsewhere; `lead` is as marketing knows it. */
const moveData = z
  .object({ ...found, lead, from: optional, to: z.string(), title: optional })
  .meta({ id: 'OutgoingMove' });

/** What became of a lead, as a rep reported it. */
const outcomeData = z
  .object({ ...found, lead, outcome: outcomeKind, ...outcomeFacts })
  .meta({ id: 'OutgoingOutcome' });

/** A person marketing doesn't know, suggested by a rep. */
const suggestionData = z
  .object({ ...found, person: prospectKeys, note: z.string() })
  .meta({ id: 'OutgoingSuggestion' });

const contentShares = z
  .array(z.object({ name: z.string(), accepted: z.int(), of: z.int(), low: z.number(), high: z.number() }))
  .default([]);

/** The figures of a week that is over, as the console's page *Week* shows them. */
const weekData = week
  .pick({ from: true, to: true, now: true, before: true, goal: true })
  .extend({
    missing: z
      .array(
        week.shape.missing.element.extend({
          label: z.string().meta({ description: 'The element’s label in the team’s picklists.' }),
        }),
      )
      .meta({ description: 'What leads lack most, over 13 weeks.' }),
    overdueVerdicts: z
      .int()
      .meta({ description: 'Leads that sales hasn’t judged in time, as of now. At most 100.' }),
    overdueAnswers: z
      .int()
      .meta({ description: 'Verdicts that marketing hasn’t answered in time. At most 100.' }),
    acceptedMore: contentShares.meta({
      description:
        'Content whose leads sales accepts more often than average, with certainty, over 13 weeks.',
    }),
    acceptedLess: contentShares.meta({ description: 'The same, less often than average.' }),
    disputes: z
      .array(z.object({ label: z.string(), count: z.int() }))
      .default([])
      .meta({ description: 'Rules that reps disputed in 13 weeks, by label.' }),
    dividing: z
      .object({ label: z.string(), both: z.int(), agreed: z.int() })
      .optional()
      .meta({ description: 'The rule on whose leads blind checks disagree most, with certainty.' }),
  })
  .meta({ id: 'OutgoingWeek' });

const event = <const Types extends [string, ...string[]], Data extends z.ZodType>(types: Types, data: Data) =>
  z.object({
    id: z.uuid().meta({ description: 'The same on every retry; also sent as `webhook-id`.' }),
    type: z.enum(types),
    timestamp: instant.meta({ description: 'When it was first sent.' }),
    data,
  });

/**
 * The body of an outgoing webhook. `created` and `reported` come first, `revised` carries the whole new
 * state, and `withdrawn` carries the last state, which is no longer active. `lead.snooze_ended` means that
 * the day the rep named has come and nobody has given feedback on the lead since. `week.ended` has the
 * figures of the week that is over. Events may arrive twice and out of order.
 */
export const outgoingEvent = z
  .discriminatedUnion('type', [
    event(
      ['feedback.created', 'feedback.revised', 'feedback.withdrawn', 'lead.snooze_ended'],
      dispositionData,
    ),
    event(['answer.created', 'answer.revised', 'answer.withdrawn'], answerData),
    event(['move.reported', 'move.revised', 'move.withdrawn'], moveData),
    event(['outcome.reported', 'outcome.revised', 'outcome.withdrawn'], outcomeData),
    event(['suggestion.created', 'suggestion.revised', 'suggestion.withdrawn'], suggestionData),
    event(['week.ended'], weekData),
    event(['test'], z.object({ message: z.string() })),
  ])
  .meta({ id: 'OutgoingEvent' });

export type OutgoingEvent = z.infer<typeof outgoingEvent>;
export type OutgoingDisposition = z.infer<typeof dispositionData>;
export type OutgoingAnswer = z.infer<typeof answerData>;
export type OutgoingMove = z.infer<typeof moveData>;
export type OutgoingOutcome = z.infer<typeof outcomeData>;
export type OutgoingWeek = z.infer<typeof weekData>;
export type OutgoingSuggestion = z.infer<typeof suggestionData>;
