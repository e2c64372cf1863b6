import { type FormEvent, useState } from 'react';
import { maxReplyLengths } from '../../../../utils/contract/shared/reply';
import { useReply } from './use-reply';

const maxChoices = 4;
const choiceIndexes = Array.from({ length: maxChoices }, (_, index) => index);

/** A question to the rep, which can be asked once, with up to four suggested answers. */
export function QuestionForm({ id, rep, onDone }: { id: string; rep: string; onDone: () => void }) {
  const [text, setText] = useState('');
  const [choices, setChoices] = useState(['Yes', 'No', '', '']);
  const reply = useReply();
  const filled = choices.map((choice) => choice.trim()).filter(Boolean);
  const canSend = text.trim() !== '' && filled.length > 0 && !reply.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const question = { kind: 'question' as const, feedback: id, text, choices: filled };
    if (canSend) reply.mutate(question, { onSuccess: onDone });
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
      className="grid gap-2 rounded-xl border border-line bg-card p-4"
    >
      <label htmlFor="question" className="font-semibold text-small">
        Ask {rep}
      </label>
      <input
        id="question"
        // biome-ignore lint/a11y/noAutofocus: the user opened the form.
        autoFocus
        className="field"
        maxLength={maxReplyLengths.question}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="mb-1 text-ink-3 text-small">Suggested answers, up to four</legend>
        {choiceIndexes.map((place) => (
          <input
            key={place}
            className="field"
            aria-label={`Answer ${place + 1}`}
            maxLength={maxReplyLengths.choice}
            autoComplete="off"
            value={choices[place]}
            onChange={({ target }) => setChoices(choices.with(place, target.value))}
          />
        ))}
      </fieldset>
      <p className="text-ink-3 text-small">You can ask once. {rep} answers with one tap in the panel.</p>
      <div className="flex gap-2">
        <button type="submit" className="push-on" disabled={!canSend}>
          {reply.isPending ? 'Sending…' : 'Ask'}
        </button>
        <button type="button" className="push min-h-9!" onClick={onDone}>
          Cancel
        </button>
      </div>
      <p role="alert" className="text-bad empty:hidden">
        {reply.error && `${reply.error.message} Your question is still here.`}
      </p>
    </form>
  );
}
