import type { Colleague, Lead, NextPiece } from '../../../../utils/contract/rep/lead';
import type { Move } from '../../../../utils/contract/rep/move';
import { dayAt } from '../../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { Me } from '../../../../utils/contract/shared/team';
import { zoneOf } from '../../../../utils/contract/shared/team';
import { actOfRule } from '../../scoring/act-of-rule';
import { engagedWith } from '../../scoring/engaged-with';
import { type LeadRows, scoreRows } from '../../scoring/lead-rows';
import type { CardRows, ColleagueRow, MoveRow } from './card-rows';
import { clocksOf } from './clocks-of';
import { historyOf } from './history-of';

/** What a lead's card is made with, beside the rows of that lead. */
export interface Making {
  definition: LeadDefinition;
  clocks: Me['clocks'];
  nextOf: (rows: LeadRows, card: CardRows) => NextPiece[];
  now: Date;
}

/** The lead as the panel shows it, scored at a moment, for one rep. */
export function toLead(rows: LeadRows, card: CardRows, { definition, clocks, nextOf, now }: Making): Lead {
  const { lead, sums } = rows;
  const score = scoreRows(rows, definition, now);
  const disputed = new Set(card.disputed);
  const { engagement, olderActs } = engagedWith(definition, sums, now);
  const isReady = score.total >= score.threshold;
  return {
    id: lead.id,
    name: lead.name,
    title: lead.title ?? undefined,
    company: lead.company ?? undefined,
    doNotContact: lead.do_not_contact,
    unsubscribed: lead.unsubscribed,
    stage: lead.stage,
    score: {
      ...score,
      factors: score.factors.map((factor) => ({ ...factor, disputed: disputed.has(factor.id) || undefined })),
    },
    engagement: engagement.map((piece) => ({ ...piece, rating: card.ratings.get(piece.content.id) })),
    olderActs,
    elements: card.elements.map((known) => ({ ...known, at: known.at.toISOString() })),
    colleagues: card.colleagues.map((row) => toColleague(row, definition)),
    next: nextOf(rows, card),
    history: historyOf(card.history, lead, dayAt(now, zoneOf(clocks))),
    moves: card.moves.map(toMove),
    sinceReturned: sinceReturnedOf(card),
    clocks: clocksOf(card.history, { isReady, readyAt: lead.ready_at }, clocks),
    watched: card.isWatched,
  };
}

function toColleague(row: ColleagueRow, definition: LeadDefinition): Colleague {
  const { lead, name, title, content, type, at } = row;
  const act = actOfRule(definition, row);
  return { lead, name, title: title ?? undefined, did: { act, title: content, type, at: at.toISOString() } };
}

function toMove({ id, by, is_mine: isMine, body, at, confirmed_by, confirmed_at }: MoveRow): Move {
  const { from, to, title } = body;
  const confirmed = confirmed_by && confirmed_at && { by: confirmed_by, at: confirmed_at.toISOString() };
  return { id, from, to, title, by, isMine, at: at.toISOString(), ...(confirmed && { confirmed }) };
}

/** Feedback from before scores were kept with it can't say what has changed since. */
function sinceReturnedOf({ returned }: CardRows): Lead['sinceReturned'] {
  if (!returned || returned.acts === 0 || returned.scoreThen === null) return undefined;
  return { at: returned.at.toISOString(), scoreThen: returned.scoreThen, acts: returned.acts };
}
