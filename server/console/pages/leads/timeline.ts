import type { LeadDetail } from '../../../../utils/contract/console/lead-detail';
import type { ConsoleMe } from '../../../../utils/contract/console/session';
import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import { mentionLabel } from '../../../../utils/contract/shared/mention';
import { describeFacts, outcomeLabels, outcomeTones } from '../../../../utils/contract/shared/outcome-text';
import { type Disposition, findDisposition } from '../../../../utils/contract/shared/team';
import { reasonLabels } from '../../app/me';
import { verdictLabel } from '../../app/verdict-label';
import { consoleActLabel } from '../event-names/act-label';

/** Something that happened to a lead. */
export interface TimelineEntry {
  id: string;
  at: string;
  /** What happened, such as `Downloaded` or `Sent back`. */
  what: string;
  /** The content, the reasons, or who wrote it. */
  about?: string;
  /** What someone wrote. */
  text?: string;
  tone: Disposition['tone'] | 'engagement' | 'reply';
  /** A page of the console with more. */
  to?: string;
}

/** What a lead engaged with and what was said about it, newest first. */
export function toTimeline(
  { engagement, history, outcomes, mentions }: LeadDetail,
  me: ConsoleMe,
): TimelineEntry[] {
  const acts = engagement.flatMap(({ content, acts, weak }): TimelineEntry[] =>
    acts.map(({ act, count, at, depth }) => ({
      id: `${content.id} ${act}`,
      at,
      what: [
        `${consoleActLabel(act)}${count > 1 ? ` ${count}×` : ''}`,
        depth !== undefined && `${depth}%`,
        weak && 'weak signal',
      ]
        .filter(Boolean)
        .join(', '),
      about: content.title,
      tone: 'engagement',
    })),
  );
  const verdicts = history.map((entry): TimelineEntry => {
    const option = findDisposition(me, entry);
    return {
      id: entry.id,
      at: entry.at,
      what: verdictLabel(me, entry),
      about: [entry.by, ...reasonLabels(option, entry.reasons)].join(' · '),
      text: entry.note || undefined,
      tone: option?.tone ?? 'back',
      to: `inbox/${entry.id}`,
    };
  });
  const reported = outcomes.map(
    (outcome): TimelineEntry => ({
      id: outcome.id,
      at: outcome.at,
      what: outcomeLabels[outcome.outcome],
      about: [outcome.by, ...describeFacts(outcome)].join(' · '),
      tone: outcomeTones[outcome.outcome],
    }),
  );
  const broughtUp = mentions.map(
    ({ id, at, about, title, by }): TimelineEntry => ({
      id,
      at,
      what: 'Brought up',
      about: [mentionLabel(about, title), by].join(' · '),
      tone: 'engagement',
    }),
  );
  return [...acts, ...verdicts, ...reported, ...broughtUp, ...history.flatMap(repliesTo)].sort((a, b) =>
    b.at.localeCompare(a.at),
  );
}

/** Marketing's replies to one verdict. */
function repliesTo({ id, by: rep, answer, question, actedAt }: HistoryEntry): TimelineEntry[] {
  const reply = { tone: 'reply', to: `inbox/${id}` } as const;
  const entries: TimelineEntry[] = [];
  if (actedAt) entries.push({ ...reply, id: `${id} acted`, at: actedAt, what: 'Acted on' });
  if (answer) {
    const { at, by, text } = answer;
    entries.push({ ...reply, id: `${id} answer`, at, what: 'Answer', about: by, text });
  }
  if (question) {
    const { at, by, answered } = question;
    const text = answered ? `${question.text} ${rep}: ${answered.text}` : question.text;
    entries.push({ ...reply, id: question.id, at, what: 'Question', about: by, text });
  }
  return entries;
}
