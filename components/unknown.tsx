import type { SeenPerson } from '../utils/contract/sighting';
import { SeenName } from './seen-name';

/** Marketing does not know this person, and they stay so: looking stores nobody. */
export function Unknown({ person }: { person: SeenPerson }) {
  return (
    <>
      <SeenName person={person} />
      <section className="rounded-xl border border-line border-dashed p-3.5" role="status">
        <h1 className="font-semibold">Not in marketing’s records</h1>
        <p className="mt-1 text-ink-2">No engagement, no score. Nothing about this person was stored.</p>
      </section>
    </>
  );
}
