import { type FormEvent, useState } from 'react';
import { maxReplyLengths } from '../../../../utils/contract/shared/reply';
import { useReply } from './use-reply';

/** A one-line answer to the rep. The text stays until it is saved. */
export function AnswerForm({
  id,
  rep,
  initialText = '',
  onDone,
}: {
  id: string;
  rep: string;
  initialText?: string;
  onDone: () => void;
}) {
  const [text, setText] = useState(initialText);
  const reply = useReply();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) reply.mutate({ kind: 'answer', feedback: id, text }, { onSuccess: onDone });
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
      className="grid gap-2 rounded-xl border border-line bg-card p-4"
    >
      <label htmlFor="answer" className="font-semibold text-small">
        Answer {rep}
      </label>
      <input
        id="answer"
        // biome-ignore lint/a11y/noAutofocus: the user opened the form.
        autoFocus
        className="field"
        maxLength={maxReplyLengths.answer}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="text-ink-3 text-small">{rep} sees it next to the lead in the panel.</p>
      <div className="flex gap-2">
        <button type="submit" className="push-on" disabled={!text.trim() || reply.isPending}>
          {reply.isPending ? 'Sending…' : 'Send'}
        </button>
        <button type="button" className="push min-h-9!" onClick={onDone}>
          Cancel
        </button>
      </div>
      <p role="alert" className="text-bad empty:hidden">
        {reply.error && `${reply.error.message} Your answer is still here.`}
      </p>
    </form>
  );
}
