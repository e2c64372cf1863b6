import type { Colleague, Lead, NextContent } from '../../../../utils/contract/rep/lead';
import type { Move } from '../../../../utils/contract/rep/move';
import { dayAt } from '../../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { optOutFactor } from '../../../../utils/contract/shared/score';
import { type Me, teamTimeZone } from '../../../../utils/contract/shared/team';
import { contentEngagements } from '../../scoring/content-engagement';
import { isCountedBy } from '../../scoring/is-counted-by';
import { latestActOf } from '../../scoring/latest-act';
import { type LeadRows, scoreRows, trendOfRows } from '../../scoring/lead-rows';
import { handOverOf } from '../is-awaiting';
import { returnsLead, type Tones } from '../return-dispositions';
import { toMention, toOutcome } from './after-contact';
import { buildHistory } from './build-history';
import type { CardRows, ColleagueRow, MoveRow } from './card-rows';
import { computeDeadlines, ownSla } from './sla-deadlines';

/** Counts above this are capped. */
const maxActs = 100;

/** What a lead's card needs besides the lead's own rows. */
export interface LeadContext {
  definition: LeadDefinition;
  sla: Me['sla'];
  tones: Tones;
  suggestContent: (rows: LeadRows, card: CardRows) => NextContent[];
  now: Date;
}

/** The lead as the panel shows it to one rep, scored at a given time. */
export function toLead(rows: LeadRows, card: CardRows, context: LeadContext): Lead {
  const { definition, sla, tones, suggestContent, now } = context;
  const { lead, sums } = rows;
  const score = scoreRows(rows, definition, now);
  const disputed = new Set(card.disputed);
  const { engagement, olderActs } = contentEngagements(definition, sums, score.factors);
  return {
    id: lead.id,
    name: lead.name,
    title: lead.title ?? undefined,
    company: lead.company ?? undefined,
    doNotContact: lead.do_not_contact,
    optOutDisputed: disputed.has(optOutFactor) || undefined,
    unsubscribed: lead.unsubscribed,
    stage: lead.stage,
    score: {
      ...score,
      factors: score.factors.map((factor) => ({ ...factor, disputed: disputed.has(factor.id) || undefined })),
    },
    trend: trendOfRows(rows, definition, score),
    engagement: engagement.map((content) => ({ ...content, rating: card.ratings.get(content.content.id) })),
    olderActs,
    elements: card.elements.map((element) => ({ ...element, at: element.at.toISOString() })),
    colleagues: card.colleagues
      .flatMap((row) => toColleague(row, definition) ?? [])
      .sort((a, b) => Date.parse(b.latestAct.at) - Date.parse(a.latestAct.at)),
    nextContent: suggestContent(rows, card),
    history: buildHistory(card.history, lead, dayAt(now, teamTimeZone(sla))),
    outcomes: card.outcomes.map(toOutcome),
    mentions: card.mentions.map(toMention),
    moves: card.moves.map(toMove),
    sinceReturned: toSinceReturned(card, context),
    deadlines: computeDeadlines(card.history, handOverOf(lead, score), ownSla(sla, lead.held_back), tones),
    owner: card.owner ?? undefined,
    watched: card.isWatched,
  };
}

/** Undefined if no act of the colleague counts; `card_rows` leaves those out. */
function toColleague(
  { lead, name, title, latest }: ColleagueRow,
  definition: LeadDefinition,
): Colleague | undefined {
  const latestAct = latestActOf(latest, definition);
  return latestAct && { lead, name, title: title ?? undefined, latestAct };
}

function toMove({ id, by, is_mine: isMine, body, at, confirmed_by, confirmed_at }: MoveRow): Move {
  const { from, to, title } = body;
  const confirmed = confirmed_by && confirmed_at && { by: confirmed_by, at: confirmed_at.toISOString() };
  return { id, from, to, title, by, isMine, at: at.toISOString(), ...(confirmed && { confirmed }) };
}

/** What has counted since the rep returned the lead; undefined if the score at that time is unknown. */
function toSinceReturned({ ownLatest }: CardRows, { definition, tones }: LeadContext): Lead['sinceReturned'] {
  if (!ownLatest || ownLatest.scoreThen === null || !returnsLead(tones, ownLatest.body)) return undefined;
  const isCounted = isCountedBy(definition);
  const counted = ownLatest.actsSince.filter(({ act, type }) =>
    isCounted({ act, contentType: type ?? undefined }),
  );
  const acts = Math.min(
    maxActs,
    counted.reduce((sum, { n }) => sum + n, 0),
  );
  return acts === 0 ? undefined : { at: ownLatest.at.toISOString(), scoreThen: ownLatest.scoreThen, acts };
}
