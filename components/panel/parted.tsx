import type { SeenPerson } from '../../utils/contract/rep/sighting';
import { text } from '../../utils/i18n/text';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import { SeenName } from '../card/seen-name';

/** The rep has said that marketing's own data leads to somebody else: said to marketing, and taken back by a click. */
export function Parted({
  person,
  lead,
  samePerson,
}: {
  person: SeenPerson;
  lead: { id: string; name: string };
  samePerson: SamePerson;
}) {
  return (
    <>
      <SeenName person={person} />
      <section role="status" className="grid justify-items-start gap-2 rounded-xl bg-accent-soft p-3.5">
        <p>{text('parted', lead.name)}</p>
        <button type="button" className="push" onClick={() => samePerson.say('right', lead)}>
          {text('undo')}
        </button>
      </section>
    </>
  );
}
