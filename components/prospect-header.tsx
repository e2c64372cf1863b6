import { Ban } from 'lucide-react';
import type { Lead } from '../utils/contract/lead';
import type { Match } from '../utils/contract/lookup';
import { formatAge } from '../utils/format/format';
import type { SamePerson } from '../utils/hooks/use-same-person';

/** Who this is, how they were recognised, and, loudly, whether they may be contacted at all. */
export function ProspectHeader({
  lead,
  match,
  samePerson,
}: {
  lead: Lead;
  match: Match;
  samePerson: SamePerson;
}) {
  const warning = lead.doNotContact
    ? 'Do not contact this person.'
    : lead.unsubscribed
      ? 'Unsubscribed from marketing mail.'
      : undefined;
  return (
    <section>
      {warning && (
        <p className="mb-2 flex items-center gap-2 rounded-lg bg-warm-soft px-3 py-2 font-semibold text-warm">
          <Ban className="size-4 shrink-0" aria-hidden="true" />
          {warning}
        </p>
      )}
      <h1 className="font-semibold text-name tracking-tight">{lead.name}</h1>
      <p className="mt-0.5 text-ink-2">{[lead.title, lead.company].filter(Boolean).join(' · ')}</p>
      <p className="mt-1 text-ink-3 text-small">
        {matchWords(match)}{' '}
        {match.confirmed && (
          <button type="button" className="link" onClick={() => samePerson.say('undo', lead.id)}>
            Not this person?
          </button>
        )}
      </p>
      {samePerson.problem && (
        <p role="alert" className="mt-1 text-bad text-small">
          {samePerson.problem}
        </p>
      )}
    </section>
  );
}

const ways: Record<Match['by'], string> = {
  email: 'e-mail address',
  emailSha256: 'e-mail address',
  linkedin: 'LinkedIn profile',
  linkedinMember: 'LinkedIn profile',
  lead: 'your list',
};

function matchWords({ by, confirmed }: Match): string {
  if (by === 'lead') return 'From your list.';
  const who = confirmed ? `, confirmed by ${confirmed.by} ${formatAge(new Date(confirmed.at))}` : '';
  return `Matched by ${ways[by]}${who}.`;
}
