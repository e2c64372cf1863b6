import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { text } from '../../utils/i18n/text';
import { MatchEvidence } from './match-evidence';

/** The person as the page names them, while nothing else is known. */
export function DetectedName({ person: { keys, title, evidence } }: { person: DetectedPerson }) {
  const company = title?.includes(keys.company ?? '') ? undefined : keys.company;
  return (
    <section>
      <p dir="auto" className="font-semibold text-name tracking-tight">
        {keys.name ?? keys.email ?? text('this_person')}
      </p>
      <p dir="auto" className="mt-0.5 text-ink-2">
        {[title, company, keys.name && keys.email].filter(Boolean).join(' · ')}
      </p>
      <p className="mt-0.5 text-ink-3 text-small empty:hidden">
        <MatchEvidence evidence={evidence} />
      </p>
    </section>
  );
}
