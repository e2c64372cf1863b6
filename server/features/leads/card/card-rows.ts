import { z } from 'zod';
import { dispositionBody, elementState, moveBody, rating } from '../../../../utils/contract/shared/feedback';
import { mentionSubject } from '../../../../utils/contract/shared/mention';
import { outcomeKind } from '../../../../utils/contract/shared/outcome';

const date = z.coerce.date();
const repName = z
  .string()
  .nullable()
  .transform((by) => by ?? 'A rep');

const replyRow = z.object({
  id: z.uuid(),
  kind: z.enum(['seen', 'acted-on', 'answer', 'question']),
  text: z.string().nullable(),
  choices: z.array(z.string()).nullable(),
  by: z.string(),
  at: date,
});

const historyRow = z.object({
  id: z.uuid(),
  by: repName,
  is_mine: z.boolean(),
  body: dispositionBody,
  at: date,
  received_at: date,
  replies: z.array(replyRow),
  answered: z.object({ text: z.string(), at: date }).nullable(),
});

const moveRow = z.object({
  id: z.uuid(),
  by: repName,
  is_mine: z.boolean(),
  body: moveBody,
  at: date,
  confirmed_by: z.string().nullable(),
  confirmed_at: date.nullable(),
});

const outcomeRow = z.object({
  id: z.string(),
  outcome: outcomeKind,
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  is_mine: z.boolean(),
  at: date,
});

const mentionRow = z.object({
  id: z.uuid(),
  about: mentionSubject,
  content: z.string().nullable(),
  title: z.string().nullable(),
  by: repName,
  is_mine: z.boolean(),
  at: date,
});

const colleagueRow = z.object({
  lead: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  latest: z.array(
    z.object({
      group: z.string(),
      rule: z.string(),
      content: z.string(),
      title: z.string().nullable(),
      type: z.string().nullable(),
      lastAt: date,
    }),
  ),
});

const ownLatestRow = z.object({
  body: dispositionBody,
  at: date,
  scoreThen: z.number().nullable(),
  actsSince: z.array(z.object({ act: z.string(), type: z.string().nullable(), n: z.number() })),
});

/** What the stored function `card_rows` returns. */
export const cardRows = z.object({
  elements: z.array(
    z.object({ element: z.string(), state: elementState.exclude(['unknown']), by: repName, at: date }),
  ),
  ratings: z.array(z.tuple([z.string(), rating])).transform((pairs) => new Map(pairs)),
  disputed: z.array(z.string()),
  history: z.array(historyRow),
  moves: z.array(moveRow),
  /** What became of the lead, newest first. */
  outcomes: z.array(outcomeRow),
  /** What the lead brought up themselves, newest first. */
  mentions: z.array(mentionRow),
  /** The rep's own latest disposition, and what the lead has done since. */
  ownLatest: ownLatestRow.nullable(),
  colleagues: z.array(colleagueRow),
  owner: z.object({ name: z.string(), isMine: z.boolean() }).nullable(),
  isWatched: z.boolean(),
});

export type MoveRow = z.infer<typeof moveRow>;
export type OutcomeRow = z.infer<typeof outcomeRow>;
export type MentionRow = z.infer<typeof mentionRow>;
export type CardRows = z.infer<typeof cardRows>;
export type HistoryRow = z.infer<typeof historyRow>;
export type ColleagueRow = z.infer<typeof colleagueRow>;
