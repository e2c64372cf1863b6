import { type FormEvent, useState } from 'react';
import type { ConsoleLead } from '../../../utils/contract/console-lists';
import { JoinSide } from './join-side';
import { useJoin } from './use-merges';

/** Two leads beside each other: which one stays, and what follows. The better scored one stays, if not said otherwise. */
export function JoinForm({
  sides,
  onBack,
  onJoined,
}: {
  sides: readonly [ConsoleLead, ConsoleLead];
  onBack: () => void;
  onJoined: (words: string) => void;
}) {
  const [one, other] = sides;
  const [keptId, setKeptId] = useState(other.total > one.total ? other.id : one.id);
  const [kept, gone] = keptId === one.id ? [one, other] : [other, one];
  const join = useJoin();
  const isSameName = kept.name === gone.name;
  const [keptName, goneName] = isSameName ? ['the one that stays', 'the other one'] : [kept.name, gone.name];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = isSameName
      ? `${kept.name} is one lead now.`
      : `${gone.name} is found under ${kept.name} now.`;
    join.mutate({ kept: kept.id, gone: gone.id }, { onSuccess: () => onJoined(words) });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <fieldset>
        <legend className="mb-2 text-ink-2">Which one stays?</legend>
        <div className="grid gap-2 min-[360px]:grid-cols-2">
          {sides.map((lead) => (
            <JoinSide
              key={lead.id}
              lead={lead}
              isKept={lead.id === keptId}
              onKeep={() => setKeptId(lead.id)}
            />
          ))}
        </div>
      </fieldset>
      <p className="text-ink-2">
        All that is known of {goneName} is found under {keptName}: addresses, what they did, what reps said.
        What is missing there is filled in, and the score is counted anew.
        {(kept.doNotContact || gone.doNotContact) &&
          ' They must not be contacted, as it was said of one of them.'}
      </p>
      <p className="text-ink-3 text-small">Reps see it, too. You can part them again, under Joined leads.</p>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="push-on" disabled={join.isPending}>
          {join.isPending ? 'Joining …' : 'Join them'}
        </button>
        <button type="button" className="push min-h-9!" onClick={onBack}>
          Choose another
        </button>
      </div>
      <p role="alert" className="-mt-2 text-bad empty:hidden">
        {join.error?.message}
      </p>
    </form>
  );
}
