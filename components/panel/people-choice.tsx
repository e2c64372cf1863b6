import type { SeenPerson } from '../../utils/contract/rep/sighting';
import { text } from '../../utils/i18n/text';
import { evidenceWord } from '../../utils/i18n/words';
import { prospectKey } from '../../utils/identity/prospect-key';
import type { Recognised } from '../../utils/lookup/recognise';
import { usePeople } from '../../utils/lookup/use-people';
import type { Connection } from '../../utils/team/connection-store';
import { GradeBadge } from '../ui/grade-badge';
import { Notice } from '../ui/notice';

/** Several outside people in one mail: those whom marketing knows first, then the likeliest, each with what is known. */
export function PeopleChoice({
  connection,
  people,
  onChoose,
}: {
  connection: Connection;
  people: SeenPerson[];
  onChoose: (person: SeenPerson) => void;
}) {
  const known = usePeople(connection, people);
  const rank = ({ keys }: SeenPerson) => rankOf(known.get(prospectKey(keys)));
  const ordered = people.toSorted((one, other) => rank(one) - rank(other));
  return (
    <Notice title={text('several_title')}>
      <ul className="-mx-2 grid w-[calc(100%+16px)] gap-0.5">
        {ordered.map((person) => (
          <li key={prospectKey(person.keys)}>
            <button type="button" className="row" onClick={() => onChoose(person)}>
              <span className="flex items-baseline justify-between gap-2">
                <span dir="auto" className="font-medium">
                  {person.keys.name ?? person.keys.email}
                </span>
                <Glance answer={known.get(prospectKey(person.keys))} />
              </span>
              <span className="block text-ink-3 text-small">
                {[evidenceWord(person.evidence), person.keys.name && person.keys.email]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function rankOf(answer: Recognised | undefined): number {
  if (answer?.status === 'found') return 0;
  return answer && answer.status !== 'unknown' ? 1 : 2;
}

/** What is known of somebody, in a word or two. */
function Glance({ answer }: { answer?: Recognised }) {
  if (!answer) return null;
  if (answer.status !== 'found') {
    return (
      <span className="shrink-0 text-ink-3 text-small">
        {text(answer.status === 'unknown' ? 'glance_unknown' : 'glance_perhaps')}
      </span>
    );
  }
  const { score, doNotContact } = answer.lead;
  if (doNotContact)
    return <span className="shrink-0 text-bad text-small">{text('glance_do_not_contact')}</span>;
  return (
    <span className="flex shrink-0 items-baseline gap-1.5">
      <span className="sr-only">{text('score_title')}</span>
      <span className="font-semibold">{score.total}</span>
      <GradeBadge grade={score.grade} />
    </span>
  );
}
