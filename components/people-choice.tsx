import type { SeenPerson } from '../utils/contract/sighting';
import { prospectKey } from '../utils/identity/prospect-key';
import { Notice } from './notice';

/** Several outside people in one mail: the likeliest first. */
export function PeopleChoice({
  people,
  onChoose,
}: {
  people: SeenPerson[];
  onChoose: (person: SeenPerson) => void;
}) {
  return (
    <Notice title="Who is it about?">
      <ul className="-mx-2 grid w-[calc(100%+16px)] gap-0.5">
        {people.map((person) => (
          <li key={prospectKey(person.keys)}>
            <button
              type="button"
              className="grid w-full rounded-[10px] p-2 text-left hover:bg-track"
              onClick={() => onChoose(person)}
            >
              <span className="font-medium">{person.keys.name ?? person.keys.email}</span>
              <span className="text-ink-3 text-small">
                {[
                  person.evidence === 'mail-sender' ? 'Sender' : 'Recipient',
                  person.keys.name && person.keys.email,
                ]
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
