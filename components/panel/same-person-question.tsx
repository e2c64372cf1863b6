import { text } from '../../utils/i18n/text';
import type { SamePerson } from '../../utils/lookup/use-same-person';

/** The yes and no buttons for “Same person?” about one lead. */
export function SamePersonQuestion({
  lead,
  samePerson,
  noAnswer,
  isInert,
  isQuiet = false,
}: {
  lead: { id: string; name: string };
  samePerson: SamePerson;
  /** What no means: a candidate turned down, or an error in marketing's own data. */
  noAnswer: 'no' | 'wrong';
  isInert: boolean;
  /** One of several questions, none of which stands out. */
  isQuiet?: boolean;
}) {
  const isBusy = isInert || samePerson.pendingLead !== undefined;
  const answer = (answer: 'yes' | 'no' | 'wrong') => {
    if (!isBusy) samePerson.answer(answer, lead);
  };
  return (
    <div className="mt-3 grid w-full grid-cols-2 gap-2">
      <button
        type="button"
        className={isQuiet ? 'push min-h-9' : 'push-on'}
        aria-disabled={isBusy}
        aria-label={text('yes_same', lead.name)}
        onClick={() => answer('yes')}
      >
        {text(samePerson.pendingLead === lead.id ? 'saving' : 'yes')}
      </button>
      <button
        type="button"
        className="push min-h-9"
        aria-disabled={isBusy}
        aria-label={text('no_other', lead.name)}
        onClick={() => answer(noAnswer)}
      >
        {text('no')}
      </button>
    </div>
  );
}
