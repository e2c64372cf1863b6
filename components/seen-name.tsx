import type { SeenPerson } from '../utils/contract/sighting';

/** Whom the page shows, in the page's own words, while nothing else is known. */
export function SeenName({ person: { keys, title } }: { person: SeenPerson }) {
  return (
    <section>
      <p className="font-semibold text-name tracking-tight">{keys.name ?? keys.email ?? 'This person'}</p>
      <p className="mt-0.5 text-ink-2">
        {[title, title?.includes(keys.company ?? '') ? undefined : keys.company, keys.name && keys.email]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}
