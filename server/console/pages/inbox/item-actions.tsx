import { Check } from 'lucide-react';
import type { InboxItem } from '../../../../utils/contract/console/inbox';
import type { ConsoleMe } from '../../../../utils/contract/console/session';
import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import { findDisposition } from '../../../../utils/contract/shared/team';
import { useConsoleMe } from '../../app/me';
import { shortDateTime } from '../../ui/format';
import { AnswerForm } from './answer-form';
import { QuestionForm } from './question-form';
import { useReply } from './use-reply';

/** Marketing's replies so far, and the actions available. The rep sees each reply beside the lead. */
export function ItemActions({
  item,
  entry,
  readAt,
  knownCount,
  writing,
  onWrite,
}: {
  item: Extract<InboxItem, { kind: 'disposition' }>;
  entry: HistoryEntry | undefined;
  /** When the rep last read the lead's card. */
  readAt: string | undefined;
  /** How many of the team's elements are known of the lead. */
  knownCount: number | undefined;
  writing: 'answer' | 'question' | undefined;
  onWrite: (form: 'answer' | 'question' | undefined) => void;
}) {
  const me = useConsoleMe();
  const reply = useReply();
  const isReadyUnknown =
    item.body.stage === 'after-contact' &&
    findDisposition(me, item.body)?.tone === 'good' &&
    knownCount === 0;
  const isWriting = writing !== undefined && !(writing === 'question' && entry?.question);
  const done = () => onWrite(undefined);
  return (
    <section aria-label="Your reply" className="grid gap-3">
      {entry && <ReplyHistory entry={entry} rep={item.by} readAt={readAt} />}
      {writing === 'answer' && (
        <AnswerForm id={item.id} rep={item.by} initialText={entry?.answer?.text} onDone={done} />
      )}
      {writing === 'question' && !entry?.question && (
        <QuestionForm id={item.id} rep={item.by} onDone={done} />
      )}
      {isReadyUnknown && !entry?.question && !isWriting && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-warm-soft px-3 py-2 text-warm">
          Sales-ready, but nothing is known about {formatElements(me.elements)}.
          <button type="button" className="font-semibold underline" onClick={() => onWrite('question')}>
            Ask {item.by}
          </button>
        </p>
      )}
      {!isWriting && (
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className="push"
            disabled={entry?.actedAt !== undefined || reply.isPending}
            onClick={() => reply.mutate({ kind: 'acted-on', feedback: item.id })}
          >
            {entry?.actedAt ? 'Acted on' : 'Mark as acted on'} <Key name="e" />
          </button>
          <button
            type="button"
            className={entry?.answer ? 'push' : 'push-on min-h-8!'}
            onClick={() => onWrite('answer')}
          >
            {entry?.answer ? 'Edit answer' : `Answer ${item.by}`} <Key name="r" />
          </button>
          {!entry?.question && (
            <button type="button" className="push" onClick={() => onWrite('question')}>
              Ask a question <Key name="q" />
            </button>
          )}
        </div>
      )}
      <p role="alert" className="text-bad empty:hidden">
        {reply.error?.message}
      </p>
    </section>
  );
}

/** The labels of the team's elements: `budget, authority, need or timeline`. */
function formatElements(elements: ConsoleMe['elements']): string {
  const labels = elements.map(({ label }) => label.toLowerCase());
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(labels);
}

function Key({ name }: { name: string }) {
  return (
    <span aria-hidden="true" className="ms-1 hidden font-normal text-small opacity-70 desk:inline">
      {name}
    </span>
  );
}

/** The replies so far, oldest first, as the rep sees them. */
function ReplyHistory({
  entry: { seenAt, actedAt, answer, question },
  rep,
  readAt,
}: {
  entry: HistoryEntry;
  rep: string;
  readAt: string | undefined;
}) {
  return (
    <ul className="grid gap-1.5 text-ink-2">
      {(actedAt ?? seenAt) && (
        <li className="text-ink-3 text-small">
          <Check className="me-1 inline size-3.5" aria-hidden="true" />
          {[seenAt && `Seen ${shortDateTime(seenAt)}`, actedAt && `Acted on ${shortDateTime(actedAt)}`]
            .filter(Boolean)
            .join(' · ')}
        </li>
      )}
      {answer && (
        <li>
          <b className="font-semibold">{answer.by}:</b> {answer.text}{' '}
          <span className="text-ink-3 text-small">
            {shortDateTime(answer.at)}
            {readAt !== undefined && readAt >= answer.at
              ? ` · ${rep} has read it, ${shortDateTime(readAt)}`
              : ` · not read by ${rep} yet`}
          </span>
        </li>
      )}
      {question && (
        <li>
          <b className="font-semibold">{question.by} asks:</b> {question.text}{' '}
          {question.answered ? (
            <span className="font-semibold text-accent">
              {rep}: {question.answered.text}
            </span>
          ) : (
            <span className="text-ink-3 text-small">
              Waiting for {rep}: {question.choices.join(' · ')}
            </span>
          )}
        </li>
      )}
    </ul>
  );
}
