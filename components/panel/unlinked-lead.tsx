import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { text } from '../../utils/i18n/text';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import { DetectedName } from '../card/detected-name';

/** Shown after the rep reported that marketing's data points to someone else. A click undoes it. */
export function UnlinkedLead({
  person,
  lead,
  samePerson,
}: {
  person: DetectedPerson;
  lead: { id: string; name: string };
  samePerson: SamePerson;
}) {
  return (
    <>
      <DetectedName person={person} />
      <section role="status" className="grid justify-items-start gap-2 rounded-xl bg-accent-soft p-3.5">
        <p>{text('unlinked', lead.name)}</p>
        <button type="button" className="push" onClick={() => samePerson.answer('right', lead)}>
          {text('undo')}
        </button>
      </section>
    </>
  );
}
