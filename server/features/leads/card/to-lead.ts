import type { Colleague, Lead, NextContent } from '../../../../utils/contract/rep/lead';
import type { Move } from '../../../../utils/contract/rep/move';
import { dayAt } from '../../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { Me } from '../../../../utils/contract/shared/team';
import { teamTimeZone } from '../../../../utils/contract/shared/team';
import { actOfRule } from '../../scoring/act-of-rule';
import { contentEngagements } from '../../scoring/content-engagement';
import { type LeadRows, scoreRows } from '../../scoring/lead-rows';
import { buildHistory } from './build-history';
import type { CardRows, ColleagueRow, MoveRow } from './card-rows';
import { slaDeadlines } from './sla-deadlines';

/** What a lead's card is made with, beside the rows of that lead. */
export interface LeadContext {
  definition: LeadDefinition;
  sla: Me['sla'];
  nextOf: (rows: LeadRows, card: CardRows) => NextContent[];
  now: Date;
}

/** The lead as the panel shows it, scored at a moment, for one rep. */
export function toLead(rows: LeadRows, card: CardRows, { definition, sla, nextOf, now }: LeadContext): Lead {
  const { lead, sums } = rows;
  const score = scoreRows(rows, definition, now);
  const disputed = new Set(card.disputed);
  const { engagement, olderActs } = contentEngagements(definition, sums, now);
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
    engagement: engagement.map((content) => ({ ...content, rating: card.ratings.get(content.content.id) })),
    olderActs,
    elements: card.elements.map((known) => ({ ...known, at: known.at.toISOString() })),
    colleagues: card.colleagues.map((row) => toColleague(row, definition)),
    nextContent: nextOf(rows, card),
    history: buildHistory(card.history, lead, dayAt(now, teamTimeZone(sla))),
    moves: card.moves.map(toMove),
    sinceReturned: sinceReturnedOf(card),
    deadlines: slaDeadlines(card.history, { isReady, readyAt: lead.ready_at }, sla),
    watched: card.isWatched,
  };
}

function toColleague(row: ColleagueRow, definition: LeadDefinition): Colleague {
  const { lead, name, title, content, type, at } = row;
  const act = actOfRule(definition, row);
  return {
    lead,
    name,
    title: title ?? undefined,
    lastAct: { act, title: content, type, at: at.toISOString() },
  };
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
