import type { Lead } from '../utils/contract/lead';
import { formatCount } from '../utils/format/format';
import { ContentRow } from './content-row';
import { Section } from './section';

/** The content a lead engaged with, newest first. */
export function EngagedWith({
  lead: { engagement, olderActs },
}: {
  lead: Pick<Lead, 'engagement' | 'olderActs'>;
}) {
  const acts = engagement.reduce((sum, piece) => sum + piece.acts.reduce((n, { count }) => n + count, 0), 0);
  const aside = `${formatCount(engagement.length, 'piece', 'pieces')}, ${formatCount(acts, 'act', 'acts')}`;
  return (
    <Section title="Engaged with" aside={engagement.length > 0 ? aside : undefined}>
      {engagement.length === 0 && <p className="text-ink-3">Nothing yet that marketing knows of.</p>}
      <ul className="grid gap-4">
        {engagement.map((piece) => (
          <ContentRow key={piece.content.id} piece={piece} />
        ))}
      </ul>
      {olderActs > 0 && <p className="mt-3 text-ink-3 text-small">And {olderActs} older acts.</p>}
    </Section>
  );
}
