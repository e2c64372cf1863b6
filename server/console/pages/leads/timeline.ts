import type { LeadDetail } from '../../../../utils/contract/console/lead-detail';
import type { ConsoleMe } from '../../../../utils/contract/console/session';
import type { Disposition } from '../../../../utils/contract/shared/team';
import { consoleActLabel } from '../event-names/act-label';

/** Something that happened to a lead. */
export interface TimelineEntry {
  id: string;
  at: string;
  /** What happened, such as `Downloaded` or `Needs workup`. */
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
export function toTimeline({ engagement, history }: LeadDetail, me: ConsoleMe): TimelineEntry[] {
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
  const verdicts = history.flatMap((entry): TimelineEntry[] => {
    const option = me.dispositions[entry.stage].find(({ id }) => id === entry.disposition);
    const reasons = entry.reasons.map(
      (reason) => option?.reasons.find(({ id }) => id === reason)?.label ?? reason,
    );
    const to = `inbox/${entry.id}`;
    const { answer, question, actedAt } = entry;
    return [
      {
        id: entry.id,
        at: entry.at,
        what: option?.label ?? entry.disposition,
        about: [entry.by, ...reasons].join(' · '),
        text: entry.note || undefined,
        tone: option?.tone ?? 'back',
        to,
      },
      ...(answer
        ? [
            {
              id: `${entry.id} answer`,
              at: answer.at,
              what: 'Answer',
              about: answer.by,
              text: answer.text,
              to,
            },
          ]
        : []
      ).map(toReply),
      ...(question
        ? [
            {
              id: question.id,
              at: question.at,
              what: 'Question',
              about: question.by,
              text: question.answered
                ? `${question.text} ${entry.by}: ${question.answered.text}`
                : question.text,
              to,
            },
          ]
        : []
      ).map(toReply),
      ...(actedAt ? [{ id: `${entry.id} acted`, at: actedAt, what: 'Acted on', to }] : []).map(toReply),
    ];
  });
  return [...acts, ...verdicts].sort((a, b) => b.at.localeCompare(a.at));
}

function toReply(entry: Omit<TimelineEntry, 'tone'>): TimelineEntry {
  return { ...entry, tone: 'reply' };
}
