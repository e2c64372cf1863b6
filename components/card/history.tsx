import type { HistoryEntry, Question } from '../../utils/contract/rep/history-entry';
import type { Lead } from '../../utils/contract/rep/lead';
import { formatAge, formatDay, formatMoment } from '../../utils/i18n/format';
import { dispositionLabel, reasonLabels } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import { useMe } from '../../utils/team/connection-context';
import { MarketingAnswer } from '../feedback/marketing-answer';
import { CardSection } from '../ui/card-section';
import { QuestionChips } from './question-chips';

/** The team's feedback on this lead, and what marketing did with it. */
export function History({
  lead: { history, moves = [], deadlines },
  openQuestions,
  onAnswer,
}: {
  lead: Pick<Lead, 'history' | 'moves' | 'deadlines'>;
  openQuestions: readonly Question[];
  onAnswer: (question: Question, answer: string | undefined) => void;
}) {
  const me = useMe();
  const confirmed = moves.filter((move) => move.confirmed);
  if (history.length === 0 && confirmed.length === 0) return null;
  return (
    <CardSection title={text('history_title')}>
      <ol className="grid gap-3">
        {confirmed.map(({ id, from, to, confirmed }) => (
          <li key={id} className="border-line border-s-2 ps-3">
            <p dir="auto">
              <b className="font-semibold">{from ? text('moved_from_to', from, to) : text('moved_to', to)}</b>{' '}
              {confirmed && (
                <span className="text-ink-3 text-small">
                  {text('moved_confirmed', confirmed.by, formatAge(new Date(confirmed.at)))}
                </span>
              )}
            </p>
          </li>
        ))}
        {history.map((entry) => (
          <li key={entry.id} className="border-line border-s-2 ps-3">
            <p>
              <b className="font-semibold">{dispositionLabel(me, entry)}</b>{' '}
              <span className="text-ink-3 text-small">
                {entry.isMine ? text('history_you') : entry.by} · {formatAge(new Date(entry.at))}
              </span>
            </p>
            <HistoryEntryDetails entry={entry} isOvertaken={deadlines.decideBy !== undefined} />
            {entry.question && !openQuestions.some(({ id }) => id === entry.question?.id) && (
              <QuestionChips question={entry.question} onAnswer={onAnswer} />
            )}
          </li>
        ))}
      </ol>
    </CardSection>
  );
}

function HistoryEntryDetails({
  entry,
  isOvertaken,
}: {
  entry: HistoryEntry;
  /** The lead awaits a verdict again, whatever was said before. */
  isOvertaken: boolean;
}) {
  const me = useMe();
  const reasons = reasonLabels(me, entry);
  const receipt = receiptText(entry);
  return (
    <>
      {reasons.length > 0 && <p className="text-ink-2">{reasons.join(' · ')}</p>}
      {entry.note && (
        <p dir="auto" className="text-ink-2">
          {text('quoted', entry.note)}
        </p>
      )}
      {entry.snooze && <p className="text-ink-3 text-small">{snoozeText(entry.snooze, isOvertaken)}</p>}
      {receipt && <p className="text-ink-3 text-small">{receipt}</p>}
      {entry.answer && <MarketingAnswer {...entry.answer} />}
    </>
  );
}

function snoozeText({ until, hasEnded }: NonNullable<HistoryEntry['snooze']>, isOvertaken: boolean): string {
  if (hasEnded) return text('snooze_ended_on', formatDay(until));
  return text(isOvertaken ? 'snooze_overtaken' : 'snoozed_until', formatDay(until));
}

/** When marketing acted on an entry or saw it, if it did. */
function receiptText({ actedAt, seenAt }: HistoryEntry): string | undefined {
  if (actedAt) return text('status_acted', formatMoment(new Date(actedAt)));
  return seenAt && text('status_seen', formatMoment(new Date(seenAt)));
}
