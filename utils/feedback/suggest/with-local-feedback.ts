import type { Lead } from '../../contract/rep/lead';
import type { ElementState, Rating } from '../../contract/shared/feedback';
import { optOutFactor } from '../../contract/shared/score';
import { isUnsent, type OutboxRow } from '../outbox/outbox-row';

/**
 * The lead as this rep sees it: feedback given on this device shows at once and overrides what the
 * endpoint sent before it had it. For an element, the newer state wins, whoever set it.
 *
 * @param at when the lead was requested, by this device's clock.
 */
export function withLocalFeedback(
  lead: Lead,
  rows: readonly OutboxRow[],
  { rep, at }: { rep: string; at: Date },
): Lead {
  const ratings = new Map<string, Rating | undefined>();
  const disputes = new Map<string, boolean>();
  const elements = new Map(lead.elements.map((entry) => [entry.element, entry]));
  const answers = new Map<string, { text: string; at: string } | undefined>();
  const outcomes = new Map(lead.outcomes.map((outcome) => [outcome.id, outcome]));
  const titles = new Map(lead.engagement.map(({ content: { id, title } }) => [id, title]));
  const mentions = new Map(lead.mentions.map((mention) => [mention.id, mention]));
  const moves = new Map(lead.moves?.map((move) => [move.id, move]));
  for (const row of rows) {
    if (isIncluded(row, at)) continue;
    const { item } = row;
    const { withdrawn } = item.body;
    if (item.kind === 'content') ratings.set(item.body.content, withdrawn ? undefined : item.body.rating);
    if (item.kind === 'factor') disputes.set(item.body.factor, !withdrawn);
    if (item.kind === 'answer') {
      answers.set(item.body.question, withdrawn ? undefined : { text: item.body.answer, at: item.createdAt });
    }
    if (item.kind === 'outcome') {
      const { withdrawn: _, ...facts } = item.body;
      // Another device may have reported the same.
      for (const { id, outcome, isMine } of outcomes.values()) {
        if (isMine && outcome === item.body.outcome) outcomes.delete(id);
      }
      if (!withdrawn)
        outcomes.set(item.id, { id: item.id, ...facts, by: rep, isMine: true, at: item.createdAt });
    }
    if (item.kind === 'mention') {
      const { about, content } = item.body;
      const title = titles.get(content ?? '');
      for (const other of mentions.values()) {
        if (other.isMine && other.about === about && other.content === content) mentions.delete(other.id);
      }
      if (!withdrawn) {
        mentions.set(item.id, {
          ...{ id: item.id, about, content, title },
          ...{ by: rep, isMine: true, at: item.createdAt },
        });
      }
    }
    if (item.kind === 'move') {
      const { from, to, title } = item.body;
      const mine = { id: item.id, from, to, title, by: rep, isMine: true, at: item.createdAt };
      if (withdrawn) moves.delete(item.id);
      else moves.set(item.id, moves.get(item.id) ?? mine);
    }
    if (item.kind === 'element') {
      const { element } = item.body;
      const state: ElementState = withdrawn ? 'unknown' : item.body.state;
      const current = elements.get(element);
      if (current && Date.parse(current.at) > Date.parse(item.createdAt)) continue;
      if (withdrawn && current && current.by !== rep) continue; // Taking back one's own leaves a colleague's.
      if (state === 'unknown') elements.delete(element);
      else elements.set(element, { element, state, by: rep, at: item.createdAt });
    }
  }
  return {
    ...lead,
    optOutDisputed: disputes.get(optOutFactor) ?? lead.optOutDisputed,
    elements: [...elements.values()],
    outcomes: [...outcomes.values()].toSorted(byNewest),
    mentions: [...mentions.values()].toSorted(byNewest),
    moves: [...moves.values()].toSorted(byNewest),
    engagement: lead.engagement.map((entry) =>
      ratings.has(entry.content.id) ? { ...entry, rating: ratings.get(entry.content.id) } : entry,
    ),
    score: {
      ...lead.score,
      factors: lead.score.factors.map((factor) =>
        disputes.has(factor.id) ? { ...factor, disputed: disputes.get(factor.id) } : factor,
      ),
    },
    history: lead.history.map((entry) =>
      entry.question && answers.has(entry.question.id)
        ? { ...entry, question: { ...entry.question, answered: answers.get(entry.question.id) } }
        : entry,
    ),
  };
}

/** Whether a lead requested at that time includes a row. The endpoint may know better by then. */
function isIncluded(row: OutboxRow, at: Date): boolean {
  return !isUnsent(row) && row.deliveredAt !== undefined && row.deliveredAt < at;
}

function byNewest(a: { at: string }, b: { at: string }): number {
  return Date.parse(b.at) - Date.parse(a.at);
}
