import type { SeenPerson } from '../utils/contract/sighting';
import { text } from '../utils/i18n/text';
import { evidenceWord } from '../utils/i18n/words';

/** Whom the page shows, in the page's own words, while nothing else is known. */
export function SeenName({ person: { keys, title, evidence } }: { person: SeenPerson }) {
  const company = title?.includes(keys.company ?? '') ? undefined : keys.company;
  return (
    <section>
      <p dir="auto" className="font-semibold text-name tracking-tight">
        {keys.name ?? keys.email ?? text('this_person')}
      </p>
      <p dir="auto" className="mt-0.5 text-ink-2">
        {[title, company, keys.name && keys.email].filter(Boolean).join(' · ')}
      </p>
      {evidenceWord(evidence) && (
        <p className={`mt-0.5 text-small ${evidence === 'webmail-guess' ? 'text-warm' : 'text-ink-3'}`}>
          {evidenceWord(evidence)}
        </p>
      )}
    </section>
  );
}
