import { Ban } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import type { Match } from '../../utils/contract/rep/lookup';
import type { DetectedPerson } from '../../utils/contract/rep/sighting';
import { contactWarning } from '../../utils/i18n/contact-warning';
import { formatAge } from '../../utils/i18n/format';
import { evidenceLabel, isByAddress } from '../../utils/i18n/labels';
import { text } from '../../utils/i18n/text';
import type { SamePerson } from '../../utils/lookup/use-same-person';
import { ErrorText } from '../ui/error-text';
import { LeadIdentity } from './lead-identity';
import { MatchEvidence } from './match-evidence';
import { WatchButton } from './watch-button';
import { WhyNow } from './why-now';

/** Who this is, how they were recognized and, prominently, whether they may be contacted at all. */
export function ProspectHeader({
  lead,
  match,
  evidence,
  samePerson,
}: {
  lead: Lead;
  match: Match;
  evidence: DetectedPerson['evidence'];
  samePerson: SamePerson;
}) {
  const warning = contactWarning(lead);
  const canReject = match.confirmed !== undefined || evidence !== 'typed';
  return (
    <section>
      {warning && (
        <p className="mb-3 flex items-center gap-2 rounded-lg bg-bad-soft px-3 py-2.5 font-semibold text-bad">
          <Ban className="size-4 shrink-0" aria-hidden="true" />
          {warning}
        </p>
      )}
      <LeadIdentity lead={lead}>
        <WatchButton lead={lead} />
      </LeadIdentity>
      <WhyNow lead={lead} />
      <p className="mt-2 text-ink-3 text-small">
        <MatchEvidence evidence={evidence} />
        {evidenceLabel(evidence) && ' · '}
        {matchText(match)}{' '}
        {canReject && (
          <button
            type="button"
            className="link"
            onClick={() => samePerson.answer(match.confirmed ? 'undo' : 'wrong', lead)}
          >
            {text('not_this_person')}
          </button>
        )}
        {lead.owner && (
          <span className="block">
            {lead.owner.isMine ? text('owner_you') : text('owner', lead.owner.name)}
          </span>
        )}
      </p>
      <ErrorText>{samePerson.problem}</ErrorText>
    </section>
  );
}

function matchText({ by, confirmed }: Match): string {
  if (by === 'lead') return text('match_list');
  const basis = text(isByAddress(by) ? 'match_email' : 'match_linkedin');
  if (!confirmed) return text('matched', basis);
  return text('matched_confirmed', basis, confirmed.by, formatAge(new Date(confirmed.at)));
}
