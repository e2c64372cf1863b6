import type { Lead } from '../../utils/contract/rep/lead';
import type { Question, Told } from '../../utils/contract/rep/told';
import type { Me } from '../../utils/contract/shared/team';
import { formatAge, formatDay, formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { dispositionWord, reasonWords } from '../../utils/i18n/words';
import { MarketingSays } from '../feedback/marketing-says';
import { Section } from '../ui/section';
import { QuestionChips } from './question-chips';

/** What the team told marketing of this lead, and what became of it. */
export function History({
  lead: { history, moves = [] },
  me,
  open,
  onAnswer,
}: {
  lead: Pick<Lead, 'history' | 'moves'>;
  me: Me;
  /** Questions that stand elsewhere on the card. */
  open: readonly Question[];
  onAnswer: (question: Question, answer: string | undefined) => void;
}) {
  const confirmed = moves.filter((move) => move.confirmed);
  if (history.length === 0 && confirmed.length === 0) return null;
  return (
    <Section title={text('history_title')}>
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
        {history.map((told) => (
          <li key={told.id} className="border-line border-s-2 ps-3">
            <p>
              <b className="font-semibold">{dispositionWord(me, told)}</b>{' '}
              <span className="text-ink-3 text-small">
                {told.isMine ? text('history_you') : told.by} · {formatAge(new Date(told.at))}
              </span>
            </p>
            <Details told={told} me={me} />
            {told.question && !open.some(({ id }) => id === told.question?.id) && (
              <QuestionChips question={told.question} onAnswer={onAnswer} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Details({ told, me }: { told: Told; me: Me }) {
  const reasons = reasonWords(me, told);
  const fate = told.actedAt
    ? text('fate_acted', formatMoment(new Date(told.actedAt)))
    : told.seenAt
      ? text('fate_seen', formatMoment(new Date(told.seenAt)))
      : undefined;
  return (
    <>
      {reasons.length > 0 && <p className="text-ink-2">{reasons.join(' · ')}</p>}
      {told.note && (
        <p dir="auto" className="text-ink-2">
          {text('quoted', told.note)}
        </p>
      )}
      {told.sleep && (
        <p className="text-ink-3 text-small">
          {text(told.sleep.isOver ? 'woke_on' : 'sleeps_until', formatDay(told.sleep.until))}
        </p>
      )}
      {fate && <p className="text-ink-3 text-small">{fate}</p>}
      {told.answer && <MarketingSays {...told.answer} />}
    </>
  );
}
